-- The order of what is found stands beside what is looked in: a common word is in every text, and only the newest are
-- then asked whether they can be read.
ALTER TABLE "PublishedText" ADD COLUMN "publishedAt" TIMESTAMPTZ(3);
UPDATE "PublishedText" t SET "publishedAt" = p."publishedAt" FROM "Publication" p WHERE p.id = t."publicationId";
DELETE FROM "PublishedText" WHERE "publishedAt" IS NULL;
ALTER TABLE "PublishedText" ALTER COLUMN "publishedAt" SET NOT NULL;

-- The publications that can be read now and whose text, the one shown now, has all these grams and all these words,
-- newest first, at most so many. The planner thinks nothing of reading every text; nobody else does. A common word is in
-- every text: the newest few are taken first, as many as will do for a word that is in most of them; where these do not
-- hold enough, eight times as many, until there are enough or all have been looked at.
CREATE OR REPLACE FUNCTION find_published(keys INTEGER[], words TEXT[], most INTEGER) RETURNS SETOF UUID
LANGUAGE plpgsql STABLE
SET enable_seqscan = off
SET plan_cache_mode = force_custom_plan
SET search_path = public, pg_temp
AS $$
DECLARE
  reach INTEGER := 3 * most;
  seen INTEGER;
  hits UUID[];
BEGIN
  LOOP
    WITH likely AS MATERIALIZED (
      SELECT t."publicationId", t."revisionId", t.folded
      FROM "PublishedText" t
      WHERE t.grams @> keys
      ORDER BY t."publishedAt" DESC, t."publicationId" DESC
      LIMIT reach)
    SELECT (SELECT count(*) FROM likely), ARRAY(
      SELECT "publicationId" FROM likely
      WHERE NOT EXISTS (SELECT FROM unnest(words) AS word WHERE strpos(likely.folded, word) = 0)
        AND (SELECT p."shownRevisionId" = likely."revisionId" AND (p.state = 'live' OR p."withdrawKind" = 'out_of_date')
             FROM "Publication" p WHERE p.id = likely."publicationId")
      LIMIT most)
    INTO seen, hits;
    EXIT WHEN seen < reach OR cardinality(hits) >= most;
    reach := 8 * reach;
  END LOOP;
  RETURN QUERY SELECT unnest(hits);
END
$$;

-- Around the first place of each word in a folded text, in the order of the words: so many characters of the text before
-- and after it, as JSON: how many characters of the text come before them, how many of them before the word, how many
-- the word has. A character of the folded text stands at the place of its own in the text.
CREATE FUNCTION found_windows(text TEXT, folded TEXT, words TEXT[], before INTEGER, after INTEGER) RETURNS JSON
LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp
AS $$
  SELECT coalesce(json_agg(json_build_object(
      'at', start - 1, 'place', place - start, 'length', char_length(word),
      'text', substr(text, start, place - start + char_length(word) + after),
      'folded', substr(folded, start, place - start + char_length(word) + after)) ORDER BY n), '[]')
  FROM (
    SELECT word, n, place, greatest(1, place - before) AS start
    FROM (SELECT word, n, strpos(folded, word) AS place FROM unnest(words) WITH ORDINALITY AS asked(word, n)) AS placed
    WHERE place > 0) AS found
$$;
