-- Since when an article is at its stage: what the first page and the overview count from. Of articles that are there
-- already it is what the reviews say, and for one that was taken back or reopened, the log.
ALTER TABLE "Article" ADD COLUMN "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "Article" a SET "movedAt" = coalesce(
  CASE a.status
    WHEN 'in_review' THEN (
      SELECT coalesce((SELECT max(d."decidedAt") FROM "Decision" d WHERE d."reviewId" = r.id), r."submittedAt")
      FROM "Review" r WHERE r."articleId" = a.id AND r.status = 'open')
    WHEN 'drafting' THEN (
      SELECT max(e.at) FROM "Event" e
      WHERE e."articleId" = a.id AND e.type IN ('article.reopened', 'review.recalled'))
    ELSE (SELECT max(r."closedAt") FROM "Review" r WHERE r."articleId" = a.id)
  END, a."createdAt");

CREATE INDEX "Article_status_movedAt_idx" ON "Article"("status", "movedAt");

-- A thread's answers, and the threads nobody has closed.
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");
CREATE INDEX "Comment_open_idx" ON "Comment"("articleId") WHERE "parentId" IS NULL AND "resolvedAt" IS NULL;
