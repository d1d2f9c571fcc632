-- What a person has looked at and corrected of an import, and what goes on to the article to be looked at there.
ALTER TABLE "Import" ADD COLUMN "looked" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN "corrections" JSONB NOT NULL DEFAULT '[]';

CREATE TABLE "ImportFlag" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "sectionId" UUID,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lookedAt" TIMESTAMPTZ(3),
    "lookedById" UUID,

    CONSTRAINT "ImportFlag_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ImportFlag_articleId_position_idx" ON "ImportFlag"("articleId", "position");
CREATE INDEX "ImportFlag_sectionId_idx" ON "ImportFlag"("sectionId");
ALTER TABLE "ImportFlag" ADD CONSTRAINT "ImportFlag_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ImportFlag" ADD CONSTRAINT "ImportFlag_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ImportFlag" ADD CONSTRAINT "ImportFlag_lookedById_fkey" FOREIGN KEY ("lookedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The same file, and the same text however its lines are broken (lib/imports/queries/list-same-imports.ts).
CREATE INDEX "Import_hash_idx" ON "Import"("hash");
CREATE INDEX "Import_bare_text_idx" ON "Import"(md5(translate("text", E' \t\n\r\u00a0\u3000', '')));
