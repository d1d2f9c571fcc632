-- What no command does, no other way in does either. Grants to the application's role are not here: the owner
-- gives them after migrating (scripts/lib/app-privileges.mjs). These rules hold for every role.

-- ── No table of the record is emptied ────────────────────────────────────────
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'Revision', 'RevisionAuthor', 'Review', 'ReviewStage', 'ReviewStageReviewer', 'Decision', 'Publication',
    'Erratum', 'ArticleAuthor', 'SectionVersion', 'Submission', 'SubmissionFile', 'Confirmation']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      'stands_no_truncate', name);
  END LOOP;
END $$;

-- ── Authors, and a department's word, stay; kept versions go only by the rule below ──
CREATE TRIGGER article_author_immutable BEFORE UPDATE OR DELETE ON "ArticleAuthor"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER confirmation_stays BEFORE DELETE ON "Confirmation"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_stays BEFORE DELETE ON "Review"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER section_version_immutable BEFORE UPDATE ON "SectionVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The one place that says which kept version may be deleted, whoever asks: none yet.
CREATE FUNCTION section_version_may_go(v "SectionVersion") RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$ SELECT false $$;

CREATE FUNCTION section_version_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT coalesce(section_version_may_go(OLD), false) THEN
    RAISE EXCEPTION 'a kept version of a section stays' USING ERRCODE = 'HM001';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER section_version_stays BEFORE DELETE ON "SectionVersion"
  FOR EACH ROW EXECUTE FUNCTION section_version_stays();

-- ── A review's stages and reviewers are those it was opened with ─────────────
-- A stage is never updated, so its xmin is the transaction that made it; a review's own xmin would not do, for
-- a change of its status renews it. That a committed review has a stage is held at the commit, below.
CREATE FUNCTION review_stage_opened_with() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM "Review" WHERE id = NEW."reviewId" FOR UPDATE;
  IF EXISTS (SELECT 1 FROM "ReviewStage" s
    WHERE s."reviewId" = NEW."reviewId" AND s.xmin <> pg_current_xact_id()::xid)
    OR EXISTS (SELECT 1 FROM "Decision" d WHERE d."reviewId" = NEW."reviewId") THEN
    RAISE EXCEPTION 'a review keeps the stages it was opened with' USING ERRCODE = 'HM001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_stage_opened_with BEFORE INSERT ON "ReviewStage"
  FOR EACH ROW EXECUTE FUNCTION review_stage_opened_with();

CREATE FUNCTION reviewer_opened_with() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ReviewStage" s
    WHERE s.id = NEW."reviewStageId"
      AND (s.xmin <> pg_current_xact_id()::xid
        OR EXISTS (SELECT 1 FROM "Decision" d WHERE d."reviewId" = s."reviewId"))) THEN
    RAISE EXCEPTION 'a review keeps the reviewers it was opened with' USING ERRCODE = 'HM001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviewer_opened_with BEFORE INSERT ON "ReviewStageReviewer"
  FOR EACH ROW EXECUTE FUNCTION reviewer_opened_with();

CREATE FUNCTION review_has_stages() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "ReviewStage" s WHERE s."reviewId" = NEW.id) THEN
    RAISE EXCEPTION 'a review is opened with its stages' USING ERRCODE = 'HM007';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER review_has_stages AFTER INSERT ON "Review" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION review_has_stages();

CREATE FUNCTION review_begins_open() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.status <> 'open' OR NEW."currentStage" <> 0 THEN
    RAISE EXCEPTION 'a review begins open, at its first stage' USING ERRCODE = 'HM007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_begins_open BEFORE INSERT ON "Review"
  FOR EACH ROW EXECUTE FUNCTION review_begins_open();

-- ── What the public was told of a publication ────────────────────────────────
-- What lists show follows the revision: it changes with it, and its title is the revision's. A live revision is
-- replaced only with an erratum; an address, once live, never changes.
CREATE FUNCTION publication_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE v "Revision";
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."publishedAt" IS NOT NULL OR OLD.state <> 'scheduled' THEN
      RAISE EXCEPTION 'what was live stays on record' USING ERRCODE = 'HM001';
    END IF;
    RETURN OLD;
  END IF;
  SELECT * INTO v FROM "Revision" WHERE id = NEW."revisionId";
  IF TG_OP = 'UPDATE' THEN
    IF ROW(NEW.id, NEW."articleId") IS DISTINCT FROM ROW(OLD.id, OLD."articleId")
      OR (OLD."publishedAt" IS NOT NULL
        AND ROW(NEW.year, NEW.slug) IS DISTINCT FROM ROW(OLD.year, OLD.slug)) THEN
      RAISE EXCEPTION 'an address that was live stays' USING ERRCODE = 'HM001';
    END IF;
    IF OLD."publishedAt" IS NOT NULL AND (NEW.state <> 'live' OR (OLD.state = 'live' AND NEW."revisionId" = OLD."revisionId"))
      AND ROW(NEW.title, NEW.summary, NEW."bodyName") IS DISTINCT FROM ROW(OLD.title, OLD.summary, OLD."bodyName") THEN
      RAISE EXCEPTION 'what is shown of a publication changes only with the revision that is live' USING ERRCODE = 'HM001';
    END IF;
    IF OLD.state = 'live' THEN
      IF NEW.state = 'scheduled' THEN
        RAISE EXCEPTION 'what is live is withdrawn or corrected, not scheduled' USING ERRCODE = 'HM001';
      END IF;
      IF NEW."revisionId" <> OLD."revisionId" AND NEW.state <> 'live' THEN
        RAISE EXCEPTION 'a live revision is replaced by a correction only' USING ERRCODE = 'HM001';
      END IF;
    END IF;
  END IF;
  IF NEW.state = 'live' AND ROW(NEW.title, NEW."bodyName") IS DISTINCT FROM ROW(
    (SELECT coalesce(string_agg(line, ' ' ORDER BY at), '')
     FROM jsonb_array_elements_text(v.content #> '{heading,headline}') WITH ORDINALITY AS l (line, at)),
    v.content ->> 'bodyName') THEN
    RAISE EXCEPTION 'a live publication bears the title of its revision' USING ERRCODE = 'HM008';
  END IF;
  RETURN NEW;
END $$;
-- By its name after publication_rules, so that a text that was not approved is refused as such.
CREATE TRIGGER publication_stands BEFORE INSERT OR UPDATE OR DELETE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION publication_stands();

CREATE FUNCTION correction_has_erratum() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Erratum" e
    WHERE e."publicationId" = NEW.id AND e."revisionId" = NEW."revisionId") THEN
    RAISE EXCEPTION 'a live revision is replaced with an erratum' USING ERRCODE = 'HM008';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER correction_has_erratum AFTER UPDATE ON "Publication" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state = 'live' AND NEW.state = 'live' AND OLD."revisionId" <> NEW."revisionId")
  EXECUTE FUNCTION correction_has_erratum();

-- ── Rules read our tables, whatever the search path of who writes ────────────
ALTER FUNCTION refuse_change() SET search_path = public, pg_temp;
ALTER FUNCTION decision_rules() SET search_path = public, pg_temp;
ALTER FUNCTION revision_is_approved(uuid) SET search_path = public, pg_temp;
ALTER FUNCTION review_rules() SET search_path = public, pg_temp;
ALTER FUNCTION article_rules() SET search_path = public, pg_temp;
ALTER FUNCTION publication_rules() SET search_path = public, pg_temp;
ALTER FUNCTION submission_rules() SET search_path = public, pg_temp;
ALTER FUNCTION replacement_rules() SET search_path = public, pg_temp;
ALTER FUNCTION confirmation_rules() SET search_path = public, pg_temp;
