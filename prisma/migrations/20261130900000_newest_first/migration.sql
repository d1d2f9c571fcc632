-- The newest texts of the desk, whatever they say.
CREATE INDEX "DeskText_at_id_idx" ON "DeskText"("at" DESC, "id" DESC);

-- The texts of these kinds that have all these grams and all these words, newest first, at most so many, as they may be
-- read now: by the office (of_department is null) all but what is in the bin or was removed, by a department's liaison
-- its sections in articles in work and what it handed in for requests that stand. Where of_year and the others are null they ask nothing;
-- what was handed in has the year of its season, and the body and state of the article it was for.
--
-- A single character is mostly one that many texts have: to sort all of those takes longer than to look at the newest
-- texts, whichever they are; where these do not hold enough, the index says.
CREATE OR REPLACE FUNCTION find_on_desk(
  keys INTEGER[], words TEXT[], kinds "DeskTextKind"[], of_department UUID,
  of_year INTEGER, of_body TEXT, of_state "ArticleStatus", of_topic TEXT, most INTEGER)
RETURNS TABLE ("foundKind" "DeskTextKind", "foundId" UUID, "foundPartOf" UUID)
LANGUAGE plpgsql STABLE
SET enable_seqscan = off
SET plan_cache_mode = force_custom_plan
SET search_path = public, pg_temp
AS $$
DECLARE
  reach INTEGER := 3 * most;
  is_newest BOOLEAN := cardinality(keys) = 1 AND keys[1] BETWEEN 0 AND 65535;
  seen INTEGER;
  hit_kinds "DeskTextKind"[];
  hit_ids UUID[];
  hit_parts UUID[];
BEGIN
  LOOP
    WITH indexed AS MATERIALIZED (
      SELECT t.kind, t.id, t."partOf", t."articleId", t."requestId", t.folded
      FROM "DeskText" t
      WHERE NOT is_newest AND t.grams @> keys AND t.kind = ANY (kinds)
      ORDER BY t.at DESC, t.id DESC
      LIMIT reach),
    newest AS MATERIALIZED (
      SELECT t.kind, t.id, t."partOf", t."articleId", t."requestId", t.folded, t.grams
      FROM "DeskText" t
      WHERE is_newest AND t.kind = ANY (kinds)
      ORDER BY t.at DESC, t.id DESC
      LIMIT reach),
    likely AS (
      SELECT * FROM indexed
      UNION ALL
      SELECT n.kind, n.id, n."partOf", n."articleId", n."requestId", n.folded FROM newest n WHERE n.grams @> keys)
    SELECT (SELECT count(*) FROM indexed), array_agg(hit.kind), array_agg(hit.id), array_agg(hit."partOf")
    FROM (
      SELECT likely.kind, likely.id, likely."partOf"
      FROM likely
      WHERE NOT EXISTS (SELECT FROM unnest(words) AS word WHERE strpos(likely.folded, word) = 0)
        AND CASE WHEN likely.kind IN ('submission', 'file') THEN (
          SELECT (of_department IS NULL OR (r."departmentId" = of_department AND r."cancelledAt" IS NULL))
            AND (of_year IS NULL OR s.year = of_year)
            AND (of_body IS NULL OR coalesce(a."bodyName" = of_body, false))
            AND (of_state IS NULL OR coalesce(a.status = of_state, false))
            AND (of_topic IS NULL OR EXISTS (
              SELECT FROM "Submission" m JOIN "Section" n ON n.id = m."sectionId"
              WHERE m.id = likely."partOf" AND of_topic = ANY (n."topicIds")))
          FROM "MaterialRequest" r JOIN "Season" s ON s.id = r."seasonId" LEFT JOIN "Article" a ON a.id = likely."articleId"
          WHERE r.id = likely."requestId")
        ELSE (
          SELECT a."deletedAt" IS NULL AND (of_department IS NULL OR a."archivedAt" IS NULL)
            AND (of_year IS NULL OR a.year = of_year)
            AND (of_body IS NULL OR a."bodyName" = of_body)
            AND (of_state IS NULL OR a.status = of_state)
            AND (of_topic IS NULL OR EXISTS (
              SELECT FROM "Section" n WHERE n."articleId" = a.id AND n."removedAt" IS NULL AND of_topic = ANY (n."topicIds")
                AND (likely.kind <> 'section' OR n.id = likely.id)))
          FROM "Article" a WHERE a.id = likely."articleId")
        END
        AND (likely.kind <> 'section' OR (
          SELECT n."removedAt" IS NULL AND (of_department IS NULL OR n."departmentId" = of_department)
          FROM "Section" n WHERE n.id = likely.id))
      LIMIT most) AS hit
    INTO seen, hit_kinds, hit_ids, hit_parts;
    EXIT WHEN cardinality(hit_ids) >= most OR (seen < reach AND NOT is_newest);
    IF NOT is_newest THEN
      reach := 8 * reach;
    END IF;
    is_newest := false;
  END LOOP;
  RETURN QUERY SELECT * FROM unnest(hit_kinds, hit_ids, hit_parts);
END
$$;
