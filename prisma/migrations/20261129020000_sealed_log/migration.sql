-- The log's chain leaves the save path: events are appended in their command's transaction without waiting for one
-- another, and sealed behind the commits, a second later at the most (docs/audit-log.md).

-- ── Seals ────────────────────────────────────────────────────────────────────
CREATE TABLE "EventSeal" (
  "position" bigint PRIMARY KEY,
  "eventSeq" bigint NOT NULL,
  "prevHash" char(64) NOT NULL,
  "hash" char(64) NOT NULL,
  "sealedAt" timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX "EventSeal_eventSeq_key" ON "EventSeal" ("eventSeq");

-- Until now each row's number was its place in the chain: what was sealed stays sealed, broken or not.
INSERT INTO "EventSeal" ("position", "eventSeq", "prevHash", "hash", "sealedAt")
  SELECT seq, seq, "prevHash", "hash", at FROM "Event" ORDER BY seq;

DROP TRIGGER event_chain ON "Event";
DROP FUNCTION event_chain();
DROP FUNCTION event_hash_input("Event");
ALTER TABLE "Event" DROP COLUMN "prevHash", DROP COLUMN "hash";

CREATE TRIGGER event_seal_immutable BEFORE UPDATE OR DELETE ON "EventSeal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_seal_no_truncate BEFORE TRUNCATE ON "EventSeal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a seal's hash is made of. The bytes are those of the chain before this migration.
CREATE FUNCTION event_hash_input(e "Event", prev_hash text, place bigint) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_build_array(
    prev_hash, place, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.type,
    e."actorId", e."actorName", e."articleId", e."subjectId", e.payload)::text
$$;

-- ── Numbers, and what awaits its seal ────────────────────────────────────────
CREATE SEQUENCE event_seq AS bigint;
SELECT setval('event_seq', coalesce((SELECT max(seq) FROM "Event"), 0) + 1, false);
ALTER SEQUENCE event_seq OWNED BY "Event".seq;

CREATE TABLE "EventQueue" ("eventSeq" bigint PRIMARY KEY);

-- The number and the time are the database's, whatever is given.
CREATE FUNCTION event_number() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.seq := nextval('event_seq');
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  INSERT INTO "EventQueue" VALUES (NEW.seq);
  RETURN NEW;
END $$;
CREATE TRIGGER event_number BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION event_number();

-- ── Sealing ──────────────────────────────────────────────────────────────────
-- Seals at most `most` committed events in the order of their numbers and says how many. An event has its number
-- when its command has all its locks, so of two commands that waited for each other, or of which one began when the
-- other had committed, the earlier is sealed first: whatever a snapshot shows beside an event, it shows all that was
-- committed before that event's command began. One sealer at a time; another finds nothing to do.
CREATE FUNCTION seal_events(most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  waiting "Event";
  place bigint;
  last_hash text;
  made integer := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(482001) THEN RETURN 0; END IF;
  SELECT s."position", s."hash" INTO place, last_hash FROM "EventSeal" s ORDER BY s."position" DESC LIMIT 1;
  place := coalesce(place, 0);
  last_hash := coalesce(last_hash, repeat('0', 64));
  FOR waiting IN
    SELECT e.* FROM "EventQueue" q JOIN "Event" e ON e.seq = q."eventSeq" ORDER BY q."eventSeq" LIMIT most
  LOOP
    place := place + 1;
    INSERT INTO "EventSeal" ("position", "eventSeq", "prevHash", "hash")
      VALUES (place, waiting.seq, last_hash,
        encode(sha256(convert_to(event_hash_input(waiting, last_hash, place), 'UTF8')), 'hex'))
      RETURNING "hash" INTO last_hash;
    DELETE FROM "EventQueue" q WHERE q."eventSeq" = waiting.seq;
    made := made + 1;
  END LOOP;
  RETURN made;
END $$;
REVOKE EXECUTE ON FUNCTION seal_events(integer) FROM PUBLIC;
