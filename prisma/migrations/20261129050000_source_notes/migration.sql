-- AlterTable
ALTER TABLE "Import" ADD COLUMN "notes" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "scripts" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "SubmissionFile" ADD COLUMN "notes" JSONB NOT NULL DEFAULT '[]';

-- What imports of before say of their files becomes notes: the warnings, then what was left out.
UPDATE "Import" SET notes =
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', w, 'text', '', 'page', NULL, 'at', NULL)), '[]')
    FROM unnest(warnings) w) ||
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', d->'reason', 'text', d->'text', 'page', NULL, 'at', NULL)
    ORDER BY place), '[]')
    FROM jsonb_array_elements(dropped) WITH ORDINALITY AS left_out(d, place));

ALTER TABLE "Import" DROP COLUMN "dropped";
