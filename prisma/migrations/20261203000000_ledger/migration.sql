-- The ledger: what is measured, its figures, and which figures of a text are which of them.
CREATE TYPE "FactStatus" AS ENUM ('preliminary', 'revised', 'final');
CREATE TYPE "PriceBasis" AS ENUM ('none', 'current', 'comparable');

ALTER TABLE "Office" ADD COLUMN "unboundBlocks" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "Metric" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "synonyms" TEXT[],
    "unit" TEXT NOT NULL,
    "isPriced" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Fact" (
    "id" UUID NOT NULL,
    "metricId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "breakdown" TEXT NOT NULL DEFAULT '',
    "value" DECIMAL(30,8) NOT NULL,
    "unit" TEXT NOT NULL,
    "scale" SMALLINT NOT NULL DEFAULT 0,
    "decimals" SMALLINT NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "priceBasis" "PriceBasis" NOT NULL DEFAULT 'none',
    "status" "FactStatus" NOT NULL DEFAULT 'final',
    "departmentId" UUID,
    "suppliedBy" TEXT NOT NULL DEFAULT '',
    "submissionId" UUID,
    "source" TEXT NOT NULL DEFAULT '',
    "page" TEXT NOT NULL DEFAULT '',
    "passage" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "followsId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id"),
    CONSTRAINT fact_follows_for_a_reason CHECK ("followsId" IS NULL OR "reason" <> '')
);

CREATE TABLE "Binding" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "anchorStart" INTEGER,
    "anchorEnd" INTEGER,
    "figure" TEXT NOT NULL,
    "factId" UUID,
    "waiver" TEXT NOT NULL DEFAULT '',
    "boundById" UUID NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Binding_pkey" PRIMARY KEY ("id"),
    CONSTRAINT binding_is_fact_or_waiver CHECK (("factId" IS NULL) <> ("waiver" = ''))
);

CREATE TABLE "RevisionBinding" (
    "revisionId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "position" INTEGER NOT NULL,
    "sectionId" UUID NOT NULL,
    "anchorStart" INTEGER NOT NULL,
    "anchorEnd" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "factId" UUID,
    "waiver" TEXT NOT NULL DEFAULT '',
    "boundById" UUID NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RevisionBinding_pkey" PRIMARY KEY ("revisionId","recordedAt","position"),
    CONSTRAINT revision_binding_is_fact_or_waiver CHECK (("factId" IS NULL) <> ("waiver" = ''))
);

CREATE TABLE "KeptFigure" (
    "articleId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "newerId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "keptById" UUID NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptFigure_pkey" PRIMARY KEY ("articleId","factId","newerId"),
    CONSTRAINT kept_for_a_reason CHECK ("reason" <> '')
);

CREATE UNIQUE INDEX "Metric_name_key" ON "Metric"("name");
CREATE UNIQUE INDEX "Fact_followsId_key" ON "Fact"("followsId");
CREATE INDEX "Fact_metricId_year_idx" ON "Fact"("metricId", "year" DESC);
CREATE INDEX "Fact_recordedAt_idx" ON "Fact"("recordedAt" DESC);
CREATE INDEX "Fact_submissionId_idx" ON "Fact"("submissionId");
-- One line of figures for what is measured of whom and when: whatever comes later follows.
CREATE UNIQUE INDEX fact_begins_once ON "Fact" ("metricId", "body", "period", "breakdown") WHERE "followsId" IS NULL;
CREATE INDEX "Binding_articleId_idx" ON "Binding"("articleId");
CREATE INDEX "Binding_sectionId_idx" ON "Binding"("sectionId");
CREATE INDEX "Binding_factId_idx" ON "Binding"("factId");
CREATE INDEX "RevisionBinding_factId_idx" ON "RevisionBinding"("factId");

ALTER TABLE "Metric" ADD CONSTRAINT "Metric_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "Metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_followsId_fkey" FOREIGN KEY ("followsId") REFERENCES "Fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Binding" ADD CONSTRAINT "Binding_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Binding" ADD CONSTRAINT "Binding_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Binding" ADD CONSTRAINT "Binding_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Binding" ADD CONSTRAINT "Binding_boundById_fkey" FOREIGN KEY ("boundById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RevisionBinding" ADD CONSTRAINT "RevisionBinding_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RevisionBinding" ADD CONSTRAINT "RevisionBinding_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "RevisionBinding" ADD CONSTRAINT "RevisionBinding_boundById_fkey" FOREIGN KEY ("boundById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KeptFigure" ADD CONSTRAINT "KeptFigure_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "KeptFigure" ADD CONSTRAINT "KeptFigure_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KeptFigure" ADD CONSTRAINT "KeptFigure_newerId_fkey" FOREIGN KEY ("newerId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KeptFigure" ADD CONSTRAINT "KeptFigure_keptById_fkey" FOREIGN KEY ("keptById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows a fact is a figure of the same: nobody's number comes to stand for another's.
CREATE FUNCTION fact_follows_its_like() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "Fact" f WHERE f.id = NEW."followsId" AND f."metricId" = NEW."metricId"
      AND f."body" = NEW."body" AND f."period" = NEW."period" AND f."breakdown" = NEW."breakdown"
  ) THEN
    RAISE EXCEPTION 'a fact follows only one of the same metric, body, period and breakdown'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fact_follows_its_like BEFORE INSERT ON "Fact"
  FOR EACH ROW WHEN (NEW."followsId" IS NOT NULL) EXECUTE FUNCTION fact_follows_its_like();

CREATE TRIGGER fact_immutable BEFORE UPDATE OR DELETE ON "Fact" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_binding_immutable BEFORE UPDATE OR DELETE ON "RevisionBinding" FOR EACH ROW EXECUTE FUNCTION refuse_change();
