-- Newspaper pages (专版): one to four articles, each in a revision, and what stands around them.
CREATE TYPE "NewspaperPaper" AS ENUM ('tabloid', 'broadsheet');
CREATE TABLE "NewspaperPage" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "paper" "NewspaperPaper" NOT NULL,
    "outletName" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT '',
    "number" TEXT NOT NULL DEFAULT '',
    "seriesLabel" TEXT NOT NULL DEFAULT '',
    "slogans" TEXT[],
    "editors" TEXT[],
    "arrangement" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NewspaperPage_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "NewspaperArticle" (
    "pageId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "articleId" UUID NOT NULL,
    "revisionId" UUID,

    CONSTRAINT "NewspaperArticle_pkey" PRIMARY KEY ("pageId", "position")
);
CREATE INDEX "NewspaperPage_updatedAt_idx" ON "NewspaperPage"("updatedAt" DESC);
CREATE UNIQUE INDEX "NewspaperArticle_pageId_articleId_key" ON "NewspaperArticle"("pageId", "articleId");
CREATE INDEX "NewspaperArticle_articleId_idx" ON "NewspaperArticle"("articleId");
ALTER TABLE "NewspaperPage" ADD CONSTRAINT "NewspaperPage_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NewspaperArticle" ADD CONSTRAINT "NewspaperArticle_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "NewspaperPage"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NewspaperArticle" ADD CONSTRAINT "NewspaperArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NewspaperArticle" ADD CONSTRAINT "NewspaperArticle_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Within what a page chooses by itself: the size of its text in tenths of a point, its line pitch in hundredths of that.
ALTER TABLE "Office" ADD COLUMN "pageSizeMin" INTEGER NOT NULL DEFAULT 85,
    ADD COLUMN "pageSizeMax" INTEGER NOT NULL DEFAULT 115,
    ADD COLUMN "pageLeadingMin" INTEGER NOT NULL DEFAULT 130,
    ADD COLUMN "pageLeadingMax" INTEGER NOT NULL DEFAULT 165;
