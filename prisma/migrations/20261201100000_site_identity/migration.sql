-- What the public site says of who runs it: one row, given on the desk; '' where nothing is.
CREATE TABLE "SiteIdentity" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "officeName" TEXT NOT NULL DEFAULT '',
    "siteName" TEXT NOT NULL DEFAULT '',
    "siteCode" TEXT NOT NULL DEFAULT '',
    "icpNumber" TEXT NOT NULL DEFAULT '',
    "policeNumber" TEXT NOT NULL DEFAULT '',
    "markKind" TEXT NOT NULL DEFAULT '',
    "markAddress" TEXT NOT NULL DEFAULT '',
    "host" TEXT NOT NULL DEFAULT '',
    "operator" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "postalAddress" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "columnType" TEXT NOT NULL DEFAULT '',
    "linksDesk" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SiteIdentity_pkey" PRIMARY KEY ("id"),
    CONSTRAINT site_identity_is_one CHECK ("id" = 1)
);

-- Every page says it, so a change of it changes them all.
CREATE FUNCTION site_identity_pages() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
  IF to_jsonb(OLD) - 'version' = to_jsonb(NEW) - 'version' THEN RETURN NULL; END IF;
  -- First the number: a page that another transaction adds is then seen here, or made after this one.
  PERFORM next_site_generation();
  PERFORM pages_changed(ARRAY(SELECT path FROM "BakedPage"));
  PERFORM pg_notify('huimou_site', '');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER site_identity_pages AFTER UPDATE ON "SiteIdentity"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION site_identity_pages();
