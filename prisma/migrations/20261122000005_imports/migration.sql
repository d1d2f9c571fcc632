-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fileName" TEXT NOT NULL DEFAULT '',
    "byteSize" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "text" TEXT NOT NULL,
    "warnings" TEXT[],
    "dropped" JSONB NOT NULL DEFAULT '[]',
    "pictures" JSONB NOT NULL DEFAULT '[]',
    "flags" JSONB NOT NULL DEFAULT '[]',
    "joins" JSONB NOT NULL DEFAULT '[]',
    "rows" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "articleId" UUID,
    "madeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Import_createdById_createdAt_idx" ON "Import"("createdById", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Import_articleId_idx" ON "Import"("articleId");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;


