-- AlterTable
ALTER TABLE "Topic" ADD COLUMN     "cuesOf" TEXT;

-- CreateTable
CREATE TABLE "Furnishing" (
    "id" TEXT NOT NULL,
    "doneAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Furnishing_pkey" PRIMARY KEY ("id")
);
