-- A common word stands in every text, and all of them were sorted to find the newest. The newest few are taken first
-- now, as many as will do for a word that is in most of them; where these do not hold enough, eight times as many, until
-- there are enough or all have been looked at.
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

-- The same for the desk; what may be read by whom is as it was.
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
  seen INTEGER;
  hit_kinds "DeskTextKind"[];
  hit_ids UUID[];
  hit_parts UUID[];
BEGIN
  LOOP
    WITH likely AS MATERIALIZED (
      SELECT t.kind, t.id, t."partOf", t."articleId", t."requestId", t.folded
      FROM "DeskText" t
      WHERE t.grams @> keys AND t.kind = ANY (kinds)
      ORDER BY t.at DESC, t.id DESC
      LIMIT reach)
    SELECT (SELECT count(*) FROM likely), array_agg(hit.kind), array_agg(hit.id), array_agg(hit."partOf")
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
    EXIT WHEN seen < reach OR cardinality(hit_ids) >= most;
    reach := 8 * reach;
  END LOOP;
  RETURN QUERY SELECT * FROM unnest(hit_kinds, hit_ids, hit_parts);
END
$$;
