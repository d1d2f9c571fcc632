-- An article is put away and brought back; one that nobody outside its writers has had to do with is deleted, to a
-- bin where it lies for 30 days (decision 0024).
ALTER TABLE "Article"
  ADD COLUMN "archivedAt" TIMESTAMPTZ(3),
  ADD COLUMN "archivedById" UUID,
  ADD COLUMN "deletedAt" TIMESTAMPTZ(3),
  ADD COLUMN "deletedById" UUID,
  ADD COLUMN "copiedFromId" UUID;
CREATE INDEX "Article_deletedAt_idx" ON "Article"("deletedAt");
CREATE INDEX "Article_copiedFromId_idx" ON "Article"("copiedFromId");
ALTER TABLE "Article" ADD CONSTRAINT "Article_archivedById_fkey" FOREIGN KEY ("archivedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Article" ADD CONSTRAINT "Article_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Article" ADD CONSTRAINT "Article_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Article"
  ADD CONSTRAINT article_archived_at_rest CHECK ("archivedAt" IS NULL OR status <> 'in_review'),
  ADD CONSTRAINT article_deleted_as_draft CHECK (
    "deletedAt" IS NULL OR (status = 'drafting' AND "archivedAt" IS NULL));

-- True when others have had to do with it: it was submitted, a department handed material in for it, was asked to
-- confirm it, or a passage of material stands in it. That is never deleted.
CREATE FUNCTION article_is_on_record(article_id uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM "Revision" r WHERE r."articleId" = article_id)
    OR EXISTS (SELECT 1 FROM "Review" r WHERE r."articleId" = article_id)
    OR EXISTS (SELECT 1 FROM "Publication" p WHERE p."articleId" = article_id)
    OR EXISTS (SELECT 1 FROM "Section" s WHERE s."articleId" = article_id AND (
      EXISTS (SELECT 1 FROM "Confirmation" c WHERE c."sectionId" = s.id)
      OR EXISTS (SELECT 1 FROM "Submission" m WHERE m."sectionId" = s.id)
      OR EXISTS (SELECT 1 FROM "SectionSource" u WHERE u."sectionId" = s.id)))
$$;

-- The 30 days begin by the database's clock.
CREATE FUNCTION article_deleted() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."deletedAt" IS NOT NULL AND article_is_on_record(NEW.id) THEN
    RAISE EXCEPTION 'an article that is on record is not deleted' USING ERRCODE = 'HM014';
  END IF;
  IF NEW."deletedAt" IS NOT NULL THEN
    NEW."deletedAt" := CASE WHEN TG_OP = 'UPDATE' AND OLD."deletedAt" IS NOT NULL
      THEN OLD."deletedAt" ELSE clock_timestamp() END;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER article_deleted BEFORE INSERT OR UPDATE OF "deletedAt" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION article_deleted();

CREATE FUNCTION article_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD."deletedAt" IS NULL OR OLD."deletedAt" > clock_timestamp() - interval '30 days'
    OR article_is_on_record(OLD.id) THEN
    RAISE EXCEPTION 'an article goes only from the bin, after 30 days, and never when it is on record'
      USING ERRCODE = 'HM014';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER article_stays BEFORE DELETE ON "Article" FOR EACH ROW EXECUTE FUNCTION article_stays();

-- Authors and kept versions go with their article and in no other way.
CREATE FUNCTION article_author_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM "Article" a WHERE a.id = OLD."articleId") THEN
    RAISE EXCEPTION '% rows are immutable', TG_TABLE_NAME USING ERRCODE = 'HM001';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER article_author_immutable ON "ArticleAuthor";
CREATE TRIGGER article_author_immutable BEFORE UPDATE OR DELETE ON "ArticleAuthor"
  FOR EACH ROW EXECUTE FUNCTION article_author_stays();

CREATE OR REPLACE FUNCTION section_version_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Section" s WHERE s.id = OLD."sectionId")
    AND NOT coalesce(section_version_may_go(OLD), false) THEN
    RAISE EXCEPTION 'a kept version of a section stays' USING ERRCODE = 'HM001';
  END IF;
  RETURN OLD;
END $$;

-- Deletes an article whose time in the bin is over, with all that hangs on it; false when it is not (or no more) one.
CREATE FUNCTION purge_article(article_id uuid) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (
    DELETE FROM "Article" a
    WHERE a.id = article_id AND a."deletedAt" <= clock_timestamp() - interval '30 days'
      AND NOT article_is_on_record(a.id)
    RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM gone)
$$;
