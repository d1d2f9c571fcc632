-- A withdrawal says its kind, and a correction whether it is told of (decision 23).

-- ── What readers read last ───────────────────────────────────────────────────
-- A schedule names a text to come; until then what stays readable is the one that was live.
ALTER TABLE "Publication" ADD COLUMN "shownRevisionId" UUID;

-- ── Why an article was taken off the site ────────────────────────────────────
CREATE TYPE "WithdrawalKind" AS ENUM ('in_error', 'replaced', 'out_of_date');
ALTER TABLE "Publication"
  ADD COLUMN "withdrawKind" "WithdrawalKind",
  ADD COLUMN "withdrawWords" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "replacedById" UUID;

ALTER TABLE "Publication" DISABLE TRIGGER USER;
UPDATE "Publication" SET "shownRevisionId" = "revisionId" WHERE state = 'live';
-- Of one that is not live now, the log knows which revision was.
UPDATE "Publication" p SET "shownRevisionId" = (
  SELECT r.id FROM "Event" e JOIN "Revision" r
    ON r."articleId" = p."articleId" AND r.number = (e.payload ->> 'revision')::int
  WHERE e."articleId" = p."articleId" AND e.type IN ('publication.published', 'publication.corrected')
  ORDER BY e.seq DESC LIMIT 1)
WHERE state <> 'live' AND "publishedAt" IS NOT NULL;
-- The reason stood on the page: it goes on standing there.
UPDATE "Publication" SET "withdrawKind" = 'in_error', "withdrawWords" = "withdrawReason"
WHERE state <> 'live' AND "publishedAt" IS NOT NULL;
ALTER TABLE "Publication" ENABLE TRIGGER USER;

ALTER TABLE "Publication"
  ADD CONSTRAINT "Publication_shownRevisionId_fkey" FOREIGN KEY ("shownRevisionId")
    REFERENCES "Revision" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "Publication_replacedById_fkey" FOREIGN KEY ("replacedById")
    REFERENCES "Publication" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT withdrawal_has_kind CHECK (
    ("withdrawKind" IS NOT NULL) = (state <> 'live' AND "publishedAt" IS NOT NULL)),
  ADD CONSTRAINT withdrawal_words_have_kind CHECK ("withdrawKind" IS NOT NULL OR "withdrawWords" = ''),
  ADD CONSTRAINT replacement_is_named CHECK (
    coalesce("withdrawKind" = 'replaced', false) = ("replacedById" IS NOT NULL)),
  ADD CONSTRAINT replacement_is_another CHECK ("replacedById" <> id);
CREATE INDEX "Publication_replacedById_idx" ON "Publication" ("replacedById");

-- Kind, words and replacement are given when a live article is withdrawn and stand until it is live again. What is
-- named as the replacement is live at that moment, so that no two lead to each other: the lock makes it wait for a
-- withdrawal of the other that is under way.
CREATE FUNCTION withdrawal_says_its_kind() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW."shownRevisionId" := CASE
    WHEN NEW.state = 'live' THEN NEW."revisionId"
    WHEN TG_OP = 'UPDATE' THEN OLD."shownRevisionId"
  END;
  IF TG_OP = 'INSERT' OR OLD.state <> 'live' THEN
    IF NEW.state <> 'live' AND TG_OP = 'UPDATE'
      AND ROW(NEW."withdrawKind", NEW."withdrawWords", NEW."replacedById")
        IS DISTINCT FROM ROW(OLD."withdrawKind", OLD."withdrawWords", OLD."replacedById") THEN
      RAISE EXCEPTION 'what was said of a withdrawal stands until the article is live again' USING ERRCODE = 'HM001';
    END IF;
  ELSIF NEW.state = 'withdrawn' AND NEW."replacedById" IS NOT NULL THEN
    PERFORM 1 FROM "Publication" WHERE id = NEW."replacedById" AND state = 'live' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'an article is replaced by one that is live' USING ERRCODE = 'HM012';
    END IF;
  END IF;
  RETURN NEW;
END $$;
-- By its name after publication_rules, which sets when it was first live.
CREATE TRIGGER publication_withdrawal BEFORE INSERT OR UPDATE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION withdrawal_says_its_kind();

-- ── Corrections: told of, or dated ───────────────────────────────────────────
CREATE TYPE "ErratumKind" AS ENUM ('major', 'minor');
ALTER TABLE "Erratum" ADD COLUMN "kind" "ErratumKind" NOT NULL DEFAULT 'major';
ALTER TABLE "Erratum" DISABLE TRIGGER USER;
UPDATE "Erratum" SET kind = 'minor', note = '' WHERE btrim(note) = '';
ALTER TABLE "Erratum" ENABLE TRIGGER USER;
ALTER TABLE "Erratum" ADD CONSTRAINT erratum_note_by_kind CHECK (CASE kind WHEN 'major' THEN btrim(note) <> '' ELSE note = '' END);
