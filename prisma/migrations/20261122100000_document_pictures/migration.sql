-- CreateTable
CREATE TABLE "HandedInDocument" (
    "hash" CHAR(64) NOT NULL,
    "pictureCount" INTEGER NOT NULL,
    "hasUnread" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "HandedInDocument_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "DocumentPicture" (
    "documentHash" CHAR(64) NOT NULL,
    "position" INTEGER NOT NULL,
    "photoHash" CHAR(64),
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DocumentPicture_pkey" PRIMARY KEY ("documentHash","position")
);

-- CreateIndex
CREATE INDEX "DocumentPicture_photoHash_idx" ON "DocumentPicture"("photoHash");

-- AddForeignKey
ALTER TABLE "DocumentPicture" ADD CONSTRAINT "DocumentPicture_documentHash_fkey" FOREIGN KEY ("documentHash") REFERENCES "HandedInDocument"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
