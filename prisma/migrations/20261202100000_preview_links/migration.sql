-- Links to one revision for people without an account, and when each was opened.
CREATE TYPE "PreviewEnd" AS ENUM ('revoked', 'published', 'archived');
CREATE TABLE "PreviewLink" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "tokenHash" CHAR(64) NOT NULL,
    "recipient" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "endedHow" "PreviewEnd",

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT preview_link_ends_somehow CHECK (("endedAt" IS NULL) = ("endedHow" IS NULL))
);
CREATE TABLE "PreviewOpening" (
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PreviewOpening_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PreviewLink_tokenHash_key" ON "PreviewLink"("tokenHash");
CREATE INDEX "PreviewLink_revisionId_idx" ON "PreviewLink"("revisionId");
CREATE INDEX "PreviewOpening_linkId_at_idx" ON "PreviewOpening"("linkId", "at");
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PreviewOpening" ADD CONSTRAINT "PreviewOpening_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PreviewLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What ended once stays ended, whatever becomes of the article afterwards: a link does not come back to life.
CREATE FUNCTION end_preview_links(article UUID, how "PreviewEnd") RETURNS VOID LANGUAGE sql
SET search_path = public, pg_temp
AS $$
  UPDATE "PreviewLink" l SET "endedAt" = now(), "endedHow" = how
  FROM "Revision" r
  WHERE r.id = l."revisionId" AND r."articleId" = article AND l."endedAt" IS NULL
$$;

CREATE FUNCTION previews_end_in_public() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF can_be_read(NEW) THEN PERFORM end_preview_links(NEW."articleId", 'published'); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER previews_end_in_public AFTER INSERT OR UPDATE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION previews_end_in_public();

-- Into the bin goes no article that has a revision.
CREATE FUNCTION previews_end_in_archive() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM end_preview_links(NEW.id, 'archived');
  RETURN NULL;
END $$;
CREATE TRIGGER previews_end_in_archive AFTER UPDATE OF "archivedAt" ON "Article"
  FOR EACH ROW WHEN (NEW."archivedAt" IS NOT NULL) EXECUTE FUNCTION previews_end_in_archive();
