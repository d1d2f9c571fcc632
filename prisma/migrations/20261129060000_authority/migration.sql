-- Authority ends when it ends, and no two roles that watch each other meet in one person (decision 0020).

-- ── Sessions end, whatever happens ───────────────────────────────────────────
ALTER TABLE "Session" ADD COLUMN "endsAt" TIMESTAMPTZ(3);
UPDATE "Session" SET "endsAt" = "createdAt" + interval '12 hours';
ALTER TABLE "Session" ALTER COLUMN "endsAt" SET NOT NULL;

-- ── An event in a person's name stands only where that person's authority was read in its own transaction ──
-- lib/db/authority.ts sets the name for the transaction from the rows it has locked.
CREATE OR REPLACE FUNCTION event_number() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW."actorId" IS NOT NULL AND NEW."actorId"::text IS DISTINCT FROM current_setting('huimou.actor', true) THEN
    RAISE EXCEPTION 'the authority of whoever acts was not read in this transaction' USING ERRCODE = 'HM010';
  END IF;
  NEW.seq := nextval('event_seq');
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  INSERT INTO "EventQueue" VALUES (NEW.seq);
  RETURN NEW;
END $$;

-- ── The office's own choices ─────────────────────────────────────────────────
CREATE TABLE "Office" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "authorsMayPublish" BOOLEAN NOT NULL DEFAULT false,
  "version" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "Office_pkey" PRIMARY KEY ("id"),
  CONSTRAINT office_is_one CHECK ("id" = 1)
);

-- ── Who wrote a text does not put it before the public ───────────────────────
CREATE FUNCTION may_make_public(person_id uuid, revision_id uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT "authorsMayPublish" FROM "Office"), false) OR NOT EXISTS (
    SELECT 1 FROM "RevisionAuthor" a WHERE a."revisionId" = revision_id AND a."personId" = person_id)
$$;

-- A schedule is judged when it is made: carried out, it names who made it. After publication_stands by its name, so
-- that a text that was not approved is refused as such.
CREATE FUNCTION published_by_another() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE person uuid;
BEGIN
  IF NEW.state = 'scheduled' THEN
    person := NEW."scheduledById";
  ELSIF NEW.state = 'live' AND (TG_OP = 'INSERT' OR OLD.state <> 'live') THEN
    person := NEW."publishedById";
    IF TG_OP = 'UPDATE' AND OLD.state = 'scheduled' AND OLD."revisionId" = NEW."revisionId"
      AND OLD."scheduledById" = NEW."publishedById" THEN
      person := NULL;
    END IF;
  END IF;
  IF person IS NOT NULL AND NOT may_make_public(person, NEW."revisionId") THEN
    RAISE EXCEPTION 'an author of the revision does not make it public' USING ERRCODE = 'HM009';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_who BEFORE INSERT OR UPDATE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION published_by_another();

-- A revision that replaces a live one does so with an erratum: whose that is stands here.
CREATE FUNCTION corrected_by_another() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT may_make_public(NEW."issuedById", NEW."revisionId") THEN
    RAISE EXCEPTION 'an author of the revision does not make it public' USING ERRCODE = 'HM009';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erratum_who BEFORE INSERT ON "Erratum"
  FOR EACH ROW EXECUTE FUNCTION corrected_by_another();

-- ── Roles that watch each other ──────────────────────────────────────────────
-- Whoever was both keeps the accounts, and the log gets other eyes; said in the log.
DO $$
DECLARE twofold record;
BEGIN
  FOR twofold IN
    SELECT id, roles, array_remove(roles, 'auditor') AS rest, "displayName", "departmentId" FROM "Person"
    WHERE roles @> ARRAY['admin', 'auditor']::"Role"[]
  LOOP
    UPDATE "Person" SET roles = twofold.rest, version = version + 1 WHERE id = twofold.id;
    INSERT INTO "Event" (type, "actorName", "subjectId", payload) VALUES (
      'person.changed', '系统', twofold.id, jsonb_build_object(
        'before', jsonb_build_object('displayName', twofold."displayName", 'roles', twofold.roles, 'departmentId', twofold."departmentId"),
        'after', jsonb_build_object('displayName', twofold."displayName", 'roles', twofold.rest, 'departmentId', twofold."departmentId")));
  END LOOP;
END $$;
ALTER TABLE "Person" ADD CONSTRAINT person_roles_apart CHECK (NOT roles @> ARRAY['admin', 'auditor']::"Role"[]);

-- At the commit, when it is known who acted.
CREATE FUNCTION own_roles_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.id::text = current_setting('huimou.actor', true) THEN
    RAISE EXCEPTION 'nobody changes their own roles' USING ERRCODE = 'HM011';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER own_roles_stay AFTER UPDATE ON "Person" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NOT (OLD.roles @> NEW.roles AND OLD.roles <@ NEW.roles)) EXECUTE FUNCTION own_roles_stay();

-- ── A password that an administrator knows ───────────────────────────────────
ALTER TABLE "Person" ADD COLUMN "passwordResetAt" TIMESTAMPTZ(3);
ALTER TABLE "Decision" ADD COLUMN "passwordResetAt" TIMESTAMPTZ(3);

-- Set by the database, so that no decision hides it: the reset of the last 24 hours.
CREATE FUNCTION decision_after_reset() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW."passwordResetAt" := (
    SELECT "passwordResetAt" FROM "Person"
    WHERE id = NEW."personId" AND "passwordResetAt" > clock_timestamp() - interval '24 hours');
  RETURN NEW;
END $$;
CREATE TRIGGER decision_after_reset BEFORE INSERT ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION decision_after_reset();
