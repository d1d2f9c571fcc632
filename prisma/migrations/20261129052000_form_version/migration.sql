-- Which version of the canonical form (docs/canonical-form.md) a revision's hash is of. What is on record was hashed in
-- the first, which is also what a Huimou writes that knows no other.
ALTER TABLE "Revision" ADD COLUMN "form" SMALLINT NOT NULL DEFAULT 1,
  ADD CONSTRAINT "Revision_form_is_a_version" CHECK ("form" >= 1);
