-- AlterTable
ALTER TABLE "Section" ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "Section_mergedIntoId_idx" ON "Section"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Only what left the article can stand in another section; so a chain of merges never closes.
ALTER TABLE "Section" ADD CONSTRAINT "Section_merged_is_removed"
  CHECK ("mergedIntoId" IS NULL OR "removedAt" IS NOT NULL);
