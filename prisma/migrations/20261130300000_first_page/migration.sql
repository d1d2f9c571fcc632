-- Few threads are open, but most comments have no parent or are not resolved: taken for independent, the two let the
-- planner expect ten times as many open threads as there are, and read every comment for them.
CREATE STATISTICS "Comment_open_stats" (mcv) ON "parentId", "resolvedAt" FROM "Comment";
ANALYZE "Comment";

-- Which sections a person's articles have is read without their texts.
CREATE INDEX "Section_articleId_id_removedAt_idx" ON "Section"("articleId", "id", "removedAt");
