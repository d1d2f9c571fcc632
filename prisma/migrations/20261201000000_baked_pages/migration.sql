-- What is kept of the public site as files, which server processes show it, and what one change to it follows another.
CREATE TABLE "BakedPage" (
    "path" TEXT NOT NULL,
    "generation" BIGINT NOT NULL,
    "status" SMALLINT,
    "hash" TEXT,
    "make" TEXT,

    CONSTRAINT "BakedPage_pkey" PRIMARY KEY ("path")
);
CREATE INDEX "BakedPage_generation_idx" ON "BakedPage"("generation");

CREATE TABLE "SiteGeneration" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "generation" BIGINT NOT NULL,

    CONSTRAINT "SiteGeneration_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SiteGeneration_one" CHECK ("id" = 1)
);

-- Written every second by each. Logged: a lease holds though the database crashed meanwhile.
CREATE TABLE "SiteNode" (
    "id" UUID NOT NULL,
    "seen" BIGINT NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SiteNode_pkey" PRIMARY KEY ("id")
);

-- The number of a change to the pages. Whoever takes one holds the row until it commits, so that numbers become visible
-- in their order: what has been read up to a number is all there is up to it. A sequence would not do.
CREATE FUNCTION next_site_generation() RETURNS BIGINT LANGUAGE sql
SET search_path = public, pg_temp
AS $$
  INSERT INTO "SiteGeneration" AS g (id, generation) VALUES (1, 1)
  ON CONFLICT (id) DO UPDATE SET generation = g.generation + 1
  RETURNING generation
$$;

-- Whether readers can read a publication.
CREATE FUNCTION can_be_read(p "Publication") RETURNS BOOLEAN LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp
AS $$ SELECT coalesce(p.state = 'live' OR p."withdrawKind" = 'out_of_date', false) $$;

-- These files stand for nothing any more: until they are made anew their pages are drawn for each reader.
CREATE FUNCTION pages_changed(paths TEXT[]) RETURNS VOID LANGUAGE sql
SET search_path = public, pg_temp
AS $$
  INSERT INTO "BakedPage" (path, generation)
  SELECT DISTINCT path, next.generation FROM unnest(paths) AS path, 
    (SELECT next_site_generation() AS generation WHERE cardinality(paths) > 0) AS next
  WHERE path IS NOT NULL
  ON CONFLICT (path) DO UPDATE SET generation = EXCLUDED.generation, status = NULL, hash = NULL, make = NULL
$$;

-- Which pages name a publication: its own and its pictures, the home page, its year, the feeds and the map, the same body's later years,
-- and what it replaced, step by step. Every page names the years, so a year's first and last article change them all.
CREATE FUNCTION publication_pages() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
DECLARE
  before "Publication";
  after "Publication";
  versions "Publication"[];
BEGIN
  IF TG_OP <> 'INSERT' THEN before := OLD; END IF;
  IF TG_OP <> 'DELETE' THEN after := NEW; END IF;
  versions := array_remove(ARRAY[before, after], NULL);
  -- A first text that is only scheduled has no page.
  IF NOT EXISTS (SELECT FROM unnest(versions) AS v WHERE v."publishedAt" IS NOT NULL OR v.state IN ('live', 'withdrawn')) THEN
    RETURN NULL;
  END IF;
  -- First the number: what is published under an earlier one is then seen below.
  PERFORM next_site_generation();
  PERFORM pages_changed(
    ARRAY['/', '/feed.xml', '/feed.json', '/sitemap.xml']
    || ARRAY(SELECT '/' || v.year FROM unnest(versions) AS v)
    || ARRAY(SELECT '/' || v.year || '/' || v.slug FROM unnest(versions) AS v)
    || ARRAY(SELECT '/' || p.year || '/' || p.slug FROM "Publication" p, unnest(versions) AS v
             WHERE p."bodyName" = v."bodyName" AND p.year > v.year)
    || ARRAY(WITH RECURSIVE replaced AS (
               SELECT p.id, p.year, p.slug FROM "Publication" p, unnest(versions) AS v WHERE p."replacedById" = v.id
               UNION
               SELECT p.id, p.year, p.slug FROM "Publication" p JOIN replaced ON p."replacedById" = replaced.id)
             SELECT '/' || year || '/' || slug FROM replaced)
    || ARRAY(SELECT '/photos/' || photo.hash
             FROM unnest(versions) AS v JOIN "Revision" r ON r.id = v."shownRevisionId",
               jsonb_array_elements_text(jsonb_path_query_array(r.content, '$.sections[*].doc.**.attrs.hash')) AS photo(hash)));
  IF can_be_read(before) IS DISTINCT FROM can_be_read(after) AND EXISTS (
    SELECT FROM unnest(versions) AS v WHERE NOT EXISTS (
      SELECT FROM "Publication" p WHERE p.year = v.year AND p.id <> v.id AND can_be_read(p))
  ) THEN
    PERFORM pages_changed(ARRAY(SELECT path FROM "BakedPage"));
  END IF;
  RETURN NULL;
END $$;

-- At the end of the transaction, so that the number is held for a moment only and nothing is waited for under it.
CREATE CONSTRAINT TRIGGER publication_pages AFTER INSERT OR UPDATE OR DELETE ON "Publication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publication_pages();

CREATE FUNCTION erratum_pages() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM next_site_generation();
  PERFORM pages_changed(ARRAY(
    SELECT '/' || p.year || '/' || p.slug FROM "Publication" p WHERE p.id = NEW."publicationId"));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER erratum_pages AFTER INSERT ON "Erratum"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION erratum_pages();
