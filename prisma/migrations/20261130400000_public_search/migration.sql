-- What the public search looks in. It is made from the revisions: an upgrade fills it when the server first starts.
CREATE TABLE "PublishedText" (
    "publicationId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "grams" INTEGER[],

    CONSTRAINT "PublishedText_pkey" PRIMARY KEY ("publicationId")
);

-- An array that is asked for one element at a time is read whole in any case: packing it would only cost time.
ALTER TABLE "PublishedText" ALTER COLUMN "grams" SET STORAGE EXTERNAL;

-- Without the list of what is pending, so that no search has to read it.
CREATE INDEX "PublishedText_grams_idx" ON "PublishedText" USING GIN ("grams") WITH (fastupdate = off);
CREATE INDEX "PublishedText_revisionId_idx" ON "PublishedText"("revisionId");

ALTER TABLE "PublishedText" ADD CONSTRAINT "PublishedText_publicationId_fkey"
  FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PublishedText" ADD CONSTRAINT "PublishedText_revisionId_fkey"
  FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The publications that can be read now and whose text, the one shown now, has all these grams and all these words,
-- newest first, at most so many. The planner thinks nothing of reading every text; nobody else does.
CREATE FUNCTION find_published(keys INTEGER[], words TEXT[], most INTEGER) RETURNS SETOF UUID
LANGUAGE sql STABLE
SET enable_seqscan = off
SET search_path = public, pg_temp
AS $$
  SELECT id FROM (
    SELECT p.id, t.folded
    FROM "PublishedText" t
    JOIN "Publication" p ON p.id = t."publicationId" AND p."shownRevisionId" = t."revisionId"
    WHERE t.grams @> keys AND (p.state = 'live' OR p."withdrawKind" = 'out_of_date')
    ORDER BY p."publishedAt" DESC, p.id DESC
    OFFSET 0) AS likely
  WHERE NOT EXISTS (SELECT FROM unnest(words) AS word WHERE strpos(likely.folded, word) = 0)
  LIMIT most
$$;
