-- Rules the database holds by itself, so that no importer, job, console session or bug can pass them.

-- ── Audit log: numbered, chained, append-only ────────────────────────────────
CREATE FUNCTION event_hash_input(e "Event") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(
    e."prevHash", e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.type,
    e."actorId", e."actorName", e."articleId", e."subjectId", e.payload)::text
$$;

-- Writers queue on the lock until the one before has committed: each row then sees the true last row.
CREATE FUNCTION event_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(482001);
  SELECT seq, hash INTO last FROM "Event" ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW."prevHash" := coalesce(last.hash, repeat('0', 64));
  NEW.hash := encode(sha256(convert_to(event_hash_input(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER event_chain BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION event_chain();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are immutable', TG_TABLE_NAME USING ERRCODE = 'HM001';
END $$;
CREATE TRIGGER event_immutable BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Revisions, decisions, errata: immutable ──────────────────────────────────
CREATE TRIGGER revision_immutable BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_author_immutable BEFORE UPDATE OR DELETE ON "RevisionAuthor" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_immutable BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erratum_immutable BEFORE UPDATE OR DELETE ON "Erratum" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_stage_immutable BEFORE UPDATE OR DELETE ON "ReviewStage" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_stage_reviewer_immutable BEFORE UPDATE OR DELETE ON "ReviewStageReviewer" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── One open review an article ───────────────────────────────────────────────
ALTER TABLE "Review" ADD CONSTRAINT review_one_open_per_article
  EXCLUDE USING btree ("articleId" WITH =) WHERE (status = 'open');

-- ── Separation: who may decide ───────────────────────────────────────────────
CREATE FUNCTION decision_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r "Review"; s "ReviewStage"; v "Revision";
BEGIN
  SELECT * INTO r FROM "Review" WHERE id = NEW."reviewId" FOR UPDATE;
  SELECT * INTO s FROM "ReviewStage" WHERE id = NEW."reviewStageId";
  SELECT * INTO v FROM "Revision" WHERE id = NEW."revisionId";
  IF r.status <> 'open' OR s."reviewId" <> r.id OR s.position <> r."currentStage" THEN
    RAISE EXCEPTION 'this stage is not awaiting a decision' USING ERRCODE = 'HM002';
  END IF;
  IF v.id <> r."revisionId" OR v."contentHash" <> NEW."contentHash" THEN
    RAISE EXCEPTION 'the decision names another text than the one under review' USING ERRCODE = 'HM003';
  END IF;
  IF EXISTS (SELECT 1 FROM "RevisionAuthor" a WHERE a."revisionId" = v.id AND a."personId" = NEW."personId") THEN
    RAISE EXCEPTION 'an author of the revision cannot decide on it' USING ERRCODE = 'HM004';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "ReviewStageReviewer" n WHERE n."reviewStageId" = s.id AND n."personId" = NEW."personId") THEN
    RAISE EXCEPTION 'the person is not named for this stage' USING ERRCODE = 'HM005';
  END IF;
  IF NEW.verdict = 'request_changes' AND btrim(NEW.opinion) = '' THEN
    RAISE EXCEPTION 'a request for changes needs an opinion' USING ERRCODE = 'HM006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_rules BEFORE INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION decision_rules();

-- True when every stage of a closed review of the revision holds an approval of its very content.
CREATE FUNCTION revision_is_approved(revision_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Review" r JOIN "Revision" v ON v.id = r."revisionId"
    WHERE r."revisionId" = revision_id AND r.status = 'approved'
      AND EXISTS (SELECT 1 FROM "ReviewStage" s WHERE s."reviewId" = r.id)
      AND NOT EXISTS (
        SELECT 1 FROM "ReviewStage" s LEFT JOIN "Decision" d ON d."reviewStageId" = s.id
        WHERE s."reviewId" = r.id
          AND (d.id IS NULL OR d.verdict <> 'approve' OR d."contentHash" <> v."contentHash")))
$$;

CREATE FUNCTION review_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'approved' AND EXISTS (
    SELECT 1 FROM "ReviewStage" s LEFT JOIN "Decision" d ON d."reviewStageId" = s.id
    WHERE s."reviewId" = NEW.id AND (d.id IS NULL OR d.verdict <> 'approve')) THEN
    RAISE EXCEPTION 'a review is approved only when every stage approved' USING ERRCODE = 'HM007';
  END IF;
  IF NEW."revisionId" <> OLD."revisionId" OR NEW."articleId" <> OLD."articleId" OR OLD.status <> 'open' THEN
    RAISE EXCEPTION 'a closed review, or what a review is about, cannot change' USING ERRCODE = 'HM001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_rules BEFORE UPDATE ON "Review" FOR EACH ROW EXECUTE FUNCTION review_rules();

CREATE FUNCTION article_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'approved' AND (NEW."approvedRevisionId" IS NULL OR NOT revision_is_approved(NEW."approvedRevisionId")) THEN
    RAISE EXCEPTION 'an article is approved only through an approved revision' USING ERRCODE = 'HM007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER article_rules BEFORE INSERT OR UPDATE OF status, "approvedRevisionId" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION article_rules();

-- ── Publication: only what was approved; the clock is the server's ───────────
CREATE FUNCTION publication_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('scheduled', 'live') AND NOT revision_is_approved(NEW."revisionId") THEN
    RAISE EXCEPTION 'only an approved revision can be published' USING ERRCODE = 'HM008';
  END IF;
  IF (SELECT "articleId" FROM "Revision" WHERE id = NEW."revisionId") <> NEW."articleId" THEN
    RAISE EXCEPTION 'the revision belongs to another article' USING ERRCODE = 'HM008';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."publishedAt" IS NOT NULL THEN
    NEW."publishedAt" := OLD."publishedAt";
  ELSIF NEW.state = 'live' THEN
    NEW."publishedAt" := clock_timestamp();
  ELSE
    NEW."publishedAt" := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_rules BEFORE INSERT OR UPDATE ON "Publication" FOR EACH ROW EXECUTE FUNCTION publication_rules();

CREATE FUNCTION publication_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('huimou_site', '');
  RETURN NULL;
END $$;
CREATE TRIGGER publication_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Publication"
  FOR EACH STATEMENT EXECUTE FUNCTION publication_changed();
CREATE TRIGGER erratum_changed AFTER INSERT ON "Erratum"
  FOR EACH STATEMENT EXECUTE FUNCTION publication_changed();
