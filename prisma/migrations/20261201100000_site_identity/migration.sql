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
