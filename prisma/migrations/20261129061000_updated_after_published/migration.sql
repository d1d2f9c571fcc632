-- The server's clock says when a publication changed, the database's when it first went live: what readers and feeds
-- are told of it was never updated before it was published. By its name after publication_rules, which sets the latter.
CREATE FUNCTION publication_updated() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW."updatedAt" := greatest(NEW."updatedAt", NEW."publishedAt");
  RETURN NEW;
END $$;
CREATE TRIGGER publication_updated BEFORE INSERT OR UPDATE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION publication_updated();
UPDATE "Publication" SET "updatedAt" = "publishedAt" WHERE "updatedAt" < "publishedAt";
