-- CreateEnum
CREATE TYPE "KeptFor" AS ENUM ('conflict', 'restore');

-- CreateTable
CREATE TABLE "KeptVersion" (
    "sectionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reason" "KeptFor" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptVersion_pkey" PRIMARY KEY ("sectionId","version","reason")
);

-- AddForeignKey
ALTER TABLE "KeptVersion" ADD CONSTRAINT "KeptVersion_sectionId_version_fkey" FOREIGN KEY ("sectionId", "version") REFERENCES "SectionVersion"("sectionId", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- The rule by which a kept version may be deleted, in words in docs/kept-versions.md. Whatever it says of a version
-- it also says after its neighbours went, so their order does not matter.
CREATE OR REPLACE FUNCTION section_version_may_go(v "SectionVersion") RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  next record;
  -- How far a save's time and the time of a submission it waited for may be in the wrong order: a transaction's length.
  slack CONSTANT interval := interval '15 seconds';
  quarter CONSTANT interval := interval '15 minutes';
BEGIN
  IF v."savedAt" > now() - interval '24 hours' THEN RETURN false; END IF;
  SELECT n."savedAt", n."savedById" INTO next FROM "SectionVersion" n
    WHERE n."sectionId" = v."sectionId" AND n.version > v.version ORDER BY n.version LIMIT 1;
  IF NOT FOUND THEN RETURN false; END IF;
  IF next."savedById" IS DISTINCT FROM v."savedById" THEN RETURN false; END IF;
  IF date_bin(quarter, next."savedAt", 'epoch') <> date_bin(quarter, v."savedAt", 'epoch') THEN RETURN false; END IF;
  IF EXISTS (SELECT 1 FROM "KeptVersion" k WHERE k."sectionId" = v."sectionId" AND k.version = v.version)
    THEN RETURN false; END IF;
  RETURN NOT EXISTS (SELECT 1 FROM "Section" s JOIN "Revision" r ON r."articleId" = s."articleId"
    WHERE s.id = v."sectionId" AND r."createdAt"
      BETWEEN least(v."savedAt", next."savedAt") - slack AND greatest(v."savedAt", next."savedAt") + slack);
END $$;

-- Deletes a batch of the versions that may go and returns how many; 0 when none is left. At `now` decides only the age.
CREATE FUNCTION thin_section_versions(now timestamptz) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (
    DELETE FROM "SectionVersion" d USING (
      SELECT v."sectionId", v.version FROM "SectionVersion" v
      WHERE v."savedAt" <= $1 - interval '24 hours' AND section_version_may_go(v)
      LIMIT 2000) t
    WHERE d."sectionId" = t."sectionId" AND d.version = t.version
    RETURNING 1)
  SELECT count(*)::integer FROM gone
$$;
