-- Papers of a review, a season and a year, made as an article's files are; and what was chosen for one.
ALTER TYPE "Outlet" ADD VALUE 'reading_docx';
ALTER TYPE "Outlet" ADD VALUE 'reading_pdf';
ALTER TYPE "Outlet" ADD VALUE 'marked_docx';
ALTER TYPE "Outlet" ADD VALUE 'record_pdf';
ALTER TYPE "Outlet" ADD VALUE 'matrix_pdf';
ALTER TYPE "Outlet" ADD VALUE 'volume_pdf';

ALTER TABLE "Output"
    ALTER COLUMN "articleId" DROP NOT NULL,
    ADD COLUMN "reviewId" UUID,
    ADD COLUMN "seasonId" UUID,
    ADD COLUMN "year" INTEGER,
    ADD COLUMN "options" JSONB NOT NULL DEFAULT '{}',
    ADD CONSTRAINT "Output_is_of_one_thing" CHECK (num_nonnulls("articleId", "seasonId", "year") = 1);

CREATE INDEX "Output_outlet_askedAt_idx" ON "Output"("outlet", "askedAt" DESC);
ALTER TABLE "Output" ADD CONSTRAINT "Output_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Output" ADD CONSTRAINT "Output_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A share picture is asked for by the hash of its text.
CREATE INDEX "Revision_contentHash_idx" ON "Revision"("contentHash");
