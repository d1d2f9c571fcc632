-- What was made of a text for an outlet, and who took it out of the office.
CREATE TYPE "Outlet" AS ENUM ('docx', 'pdf', 'wechat', 'text', 'markdown', 'json');
CREATE TYPE "OutputState" AS ENUM ('waiting', 'making', 'made', 'failed', 'cancelled');
CREATE TYPE "OutputWay" AS ENUM ('file', 'zip', 'copied');
CREATE TABLE "Output" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "revisionId" UUID,
    "outlet" "Outlet" NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "basis" CHAR(64) NOT NULL,
    "title" TEXT NOT NULL,
    "state" "OutputState" NOT NULL DEFAULT 'waiting',
    "progress" SMALLINT NOT NULL DEFAULT 0,
    "askedById" UUID,
    "askedByName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeAt" TIMESTAMPTZ(3),
    "byteSize" INTEGER,
    "fileHash" CHAR(64),
    "refusal" JSONB,

    CONSTRAINT "Output_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "OutputDownload" (
    "id" UUID NOT NULL,
    "outputId" UUID NOT NULL,
    "personId" UUID,
    "personName" TEXT NOT NULL,
    "way" "OutputWay" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutputDownload_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Output_articleId_askedAt_idx" ON "Output"("articleId", "askedAt" DESC);
CREATE INDEX "Output_state_askedAt_idx" ON "Output"("state", "askedAt");
CREATE INDEX "OutputDownload_outputId_at_idx" ON "OutputDownload"("outputId", "at");
ALTER TABLE "Output" ADD CONSTRAINT "Output_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Output" ADD CONSTRAINT "Output_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Output" ADD CONSTRAINT "Output_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "OutputDownload" ADD CONSTRAINT "OutputDownload_outputId_fkey" FOREIGN KEY ("outputId") REFERENCES "Output"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OutputDownload" ADD CONSTRAINT "OutputDownload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
