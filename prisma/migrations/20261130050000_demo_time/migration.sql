-- The demo office lives in time: while it is being made, and then only, the owner's connection may have the log and the
-- publications dated by a time it sets (huimou.demo_at). The log says so in its first event (decision 25).

-- The time that was set, for whoever may set it.
CREATE FUNCTION demo_time() RETURNS timestamptz LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  wanted timestamptz := date_trunc('milliseconds', current_setting('huimou.demo_at')::timestamptz);
  begun timestamptz := (SELECT (payload ->> 'madeAt')::timestamptz FROM "Event" WHERE type = 'office.demo_begun');
BEGIN
  IF NOT pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = '"Event"'::regclass), 'USAGE')
    OR begun IS NULL OR clock_timestamp() NOT BETWEEN begun AND begun + interval '1 hour'
    OR EXISTS (SELECT 1 FROM "Event" WHERE type = 'office.demo_made')
    OR wanted > clock_timestamp()
    OR wanted < (SELECT at FROM "Event" ORDER BY seq DESC LIMIT 1) THEN
    RAISE EXCEPTION 'the clock is the database''s own: it yields to the making of a demo alone' USING ERRCODE = 'HM015';
  END IF;
  RETURN wanted;
END $$;

-- After event_number by its name, which sets the real time. A demo begins in a database with nobody and nothing in it.
CREATE FUNCTION event_time() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.type <> 'office.demo_begun' THEN
    NEW.at := demo_time();
    RETURN NEW;
  END IF;
  IF NOT pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = '"Event"'::regclass), 'USAGE')
    OR EXISTS (SELECT 1 FROM "Event") OR EXISTS (SELECT 1 FROM "Person") THEN
    RAISE EXCEPTION 'a demo is made in an empty database, by its owner' USING ERRCODE = 'HM015';
  END IF;
  NEW.payload := jsonb_build_object(
    'madeAt', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
  NEW.at := least(NEW.at, current_setting('huimou.demo_at', true)::timestamptz);
  RETURN NEW;
END $$;
CREATE TRIGGER event_time BEFORE INSERT ON "Event" FOR EACH ROW
  WHEN (NEW.type = 'office.demo_begun' OR current_setting('huimou.demo_at', true) <> '')
  EXECUTE FUNCTION event_time();

-- After publication_rules by its name, before publication_updated.
CREATE FUNCTION publication_time() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.state = 'live' AND (TG_OP = 'INSERT' OR OLD."publishedAt" IS NULL) THEN
    NEW."publishedAt" := demo_time();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_time BEFORE INSERT OR UPDATE ON "Publication" FOR EACH ROW
  WHEN (current_setting('huimou.demo_at', true) <> '')
  EXECUTE FUNCTION publication_time();
