-- What the working draft was before, beside the texts of its sections: its heads and its structures, and who took a
-- section out. Of the time before this only what stands now is known, and since when by the log.
ALTER TABLE "Section" ADD COLUMN "removedById" UUID;
ALTER TABLE "Section" ADD CONSTRAINT "Section_removedById_fkey" FOREIGN KEY ("removedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "HeadVersion" (
    "articleId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "bodyName" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kicker" TEXT[],
    "headline" TEXT[],
    "subhead" TEXT NOT NULL,
    "seriesLabel" TEXT NOT NULL,
    "byline" JSONB NOT NULL,
    "savedById" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HeadVersion_pkey" PRIMARY KEY ("articleId","version")
);
ALTER TABLE "HeadVersion" ADD CONSTRAINT "HeadVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "HeadVersion" ADD CONSTRAINT "HeadVersion_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "StructureVersion" (
    "articleId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "sectionIds" UUID[],
    "changedById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StructureVersion_pkey" PRIMARY KEY ("articleId","version")
);
ALTER TABLE "StructureVersion" ADD CONSTRAINT "StructureVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StructureVersion" ADD CONSTRAINT "StructureVersion_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

UPDATE "Section" s SET "removedById" = (
  SELECT e."actorId" FROM "Event" e JOIN "Person" p ON p.id = e."actorId"
  WHERE e.type = 'section.removed' AND e."subjectId" = s.id::text ORDER BY e.seq DESC LIMIT 1)
WHERE s."removedAt" IS NOT NULL;

INSERT INTO "HeadVersion"
SELECT a.id, a."headVersion", a."bodyName", a.year, a.kicker, a.headline, a.subhead, a."seriesLabel", a.byline,
  saved."actorId", coalesce(saved.at, a."createdAt")
FROM "Article" a LEFT JOIN LATERAL (
  SELECT e.at, p.id AS "actorId" FROM "Event" e LEFT JOIN "Person" p ON p.id = e."actorId"
  WHERE e."articleId" = a.id AND e.type IN ('article.created', 'article.head_saved') ORDER BY e.seq DESC LIMIT 1
) saved ON true;

INSERT INTO "StructureVersion"
SELECT a.id, a."structureVersion",
  ARRAY(SELECT s.id FROM "Section" s WHERE s."articleId" = a.id AND s."removedAt" IS NULL ORDER BY s.position, s.id),
  changed."actorId", coalesce(changed.at, a."createdAt")
FROM "Article" a LEFT JOIN LATERAL (
  SELECT e.at, p.id AS "actorId" FROM "Event" e LEFT JOIN "Person" p ON p.id = e."actorId"
  WHERE e."articleId" = a.id AND e.type IN ('article.created', 'section.added', 'section.removed',
    'section.restored', 'section.moved', 'section.split', 'section.merged') ORDER BY e.seq DESC LIMIT 1
) changed ON true;
