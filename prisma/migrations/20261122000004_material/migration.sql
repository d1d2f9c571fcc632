-- CreateEnum
CREATE TYPE "SubmissionFileKind" AS ENUM ('document', 'photo');

-- CreateEnum
CREATE TYPE "ConfirmationState" AS ENUM ('asked', 'confirmed', 'disputed', 'withdrawn');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "email" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Season" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "guidance" TEXT NOT NULL DEFAULT '',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Season_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MaterialRequest" (
    "id" UUID NOT NULL,
    "seasonId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "guidance" TEXT NOT NULL DEFAULT '',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MaterialRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestedSection" (
    "requestId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,

    CONSTRAINT "RequestedSection_pkey" PRIMARY KEY ("requestId","sectionId")
);

-- CreateTable
CREATE TABLE "RequestLink" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "tokenHash" CHAR(64) NOT NULL,
    "recipient" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RequestLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "sectionId" UUID,
    "text" TEXT NOT NULL DEFAULT '',
    "contributorName" TEXT NOT NULL,
    "submittedById" UUID,
    "linkId" UUID,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replacesId" UUID,
    "takenAt" TIMESTAMPTZ(3),
    "takenById" UUID,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmissionFile" (
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "SubmissionFileKind" NOT NULL,
    "fileName" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "photoHash" CHAR(64),

    CONSTRAINT "SubmissionFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmissionLook" (
    "submissionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SubmissionLook_pkey" PRIMARY KEY ("submissionId","personId")
);

-- CreateTable
CREATE TABLE "SectionSource" (
    "sectionId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,

    CONSTRAINT "SectionSource_pkey" PRIMARY KEY ("sectionId","submissionId")
);

-- CreateTable
CREATE TABLE "Confirmation" (
    "id" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "state" "ConfirmationState" NOT NULL DEFAULT 'asked',
    "contentHash" CHAR(64) NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3),
    "answererName" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "linkId" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "reply" TEXT NOT NULL DEFAULT '',
    "repliedById" UUID,
    "repliedAt" TIMESTAMPTZ(3),
    "waiver" TEXT NOT NULL DEFAULT '',
    "waivedById" UUID,
    "waivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "path" TEXT NOT NULL DEFAULT '',
    "dedupeKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "emailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "byEmail" BOOLEAN NOT NULL,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("personId","kind")
);

-- CreateIndex
CREATE INDEX "Season_year_createdAt_idx" ON "Season"("year" DESC, "createdAt" DESC);

-- CreateIndex
CREATE INDEX "MaterialRequest_departmentId_idx" ON "MaterialRequest"("departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "MaterialRequest_seasonId_departmentId_key" ON "MaterialRequest"("seasonId", "departmentId");

-- CreateIndex
CREATE INDEX "RequestedSection_sectionId_idx" ON "RequestedSection"("sectionId");

-- CreateIndex
CREATE UNIQUE INDEX "RequestLink_tokenHash_key" ON "RequestLink"("tokenHash");

-- CreateIndex
CREATE INDEX "RequestLink_requestId_idx" ON "RequestLink"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_replacesId_key" ON "Submission"("replacesId");

-- CreateIndex
CREATE INDEX "Submission_requestId_submittedAt_idx" ON "Submission"("requestId", "submittedAt");

-- CreateIndex
CREATE INDEX "Submission_sectionId_idx" ON "Submission"("sectionId");

-- CreateIndex
CREATE INDEX "SubmissionFile_submissionId_position_idx" ON "SubmissionFile"("submissionId", "position");

-- CreateIndex
CREATE INDEX "SubmissionFile_hash_idx" ON "SubmissionFile"("hash");

-- CreateIndex
CREATE INDEX "SubmissionLook_personId_idx" ON "SubmissionLook"("personId");

-- CreateIndex
CREATE INDEX "SectionSource_submissionId_idx" ON "SectionSource"("submissionId");

-- CreateIndex
CREATE INDEX "Confirmation_sectionId_departmentId_askedAt_idx" ON "Confirmation"("sectionId", "departmentId", "askedAt" DESC);

-- CreateIndex
CREATE INDEX "Confirmation_departmentId_state_idx" ON "Confirmation"("departmentId", "state");

-- CreateIndex
CREATE INDEX "Notice_personId_createdAt_idx" ON "Notice"("personId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Notice_personId_dedupeKey_key" ON "Notice"("personId", "dedupeKey");

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialRequest" ADD CONSTRAINT "MaterialRequest_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialRequest" ADD CONSTRAINT "MaterialRequest_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestedSection" ADD CONSTRAINT "RequestedSection_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "MaterialRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestedSection" ADD CONSTRAINT "RequestedSection_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestLink" ADD CONSTRAINT "RequestLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "MaterialRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestLink" ADD CONSTRAINT "RequestLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "MaterialRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "RequestLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionFile" ADD CONSTRAINT "SubmissionFile_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionLook" ADD CONSTRAINT "SubmissionLook_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionLook" ADD CONSTRAINT "SubmissionLook_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionSource" ADD CONSTRAINT "SectionSource_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionSource" ADD CONSTRAINT "SectionSource_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "RequestLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_repliedById_fkey" FOREIGN KEY ("repliedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_waivedById_fkey" FOREIGN KEY ("waivedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What was handed in, and what a department answered to, stays as it came.
CREATE FUNCTION submission_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR ROW(NEW.id, NEW."requestId", NEW."sectionId", NEW.text, NEW."contributorName", NEW."submittedById",
      NEW."linkId", NEW."submittedAt", NEW."replacesId")
      IS DISTINCT FROM ROW(OLD.id, OLD."requestId", OLD."sectionId", OLD.text, OLD."contributorName",
      OLD."submittedById", OLD."linkId", OLD."submittedAt", OLD."replacesId")
    OR (OLD."takenAt" IS NOT NULL AND NEW."takenAt" IS DISTINCT FROM OLD."takenAt") THEN
    RAISE EXCEPTION 'what was handed in stays as it came' USING ERRCODE = 'HM001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submission_rules BEFORE UPDATE OR DELETE ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION submission_rules();

CREATE FUNCTION replacement_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."replacesId" IS NOT NULL AND EXISTS (
    SELECT 1 FROM "Submission" s WHERE s.id = NEW."replacesId"
      AND (s."takenAt" IS NOT NULL OR s."requestId" <> NEW."requestId")) THEN
    RAISE EXCEPTION 'what is taken, or another request''s, cannot be replaced' USING ERRCODE = 'HM010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER replacement_rules BEFORE INSERT ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION replacement_rules();

CREATE TRIGGER submission_file_immutable BEFORE UPDATE OR DELETE ON "SubmissionFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION confirmation_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW."sectionId", NEW."departmentId", NEW."contentHash", NEW.content, NEW."askedAt")
    IS DISTINCT FROM ROW(OLD."sectionId", OLD."departmentId", OLD."contentHash", OLD.content, OLD."askedAt")
    OR (OLD."answeredAt" IS NOT NULL
      AND ROW(NEW.state, NEW."answeredAt", NEW."answererName", NEW.reason)
      IS DISTINCT FROM ROW(OLD.state, OLD."answeredAt", OLD."answererName", OLD.reason)) THEN
    RAISE EXCEPTION 'a department''s word on a text stays as given' USING ERRCODE = 'HM001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER confirmation_rules BEFORE UPDATE ON "Confirmation"
  FOR EACH ROW EXECUTE FUNCTION confirmation_rules();
ALTER TABLE "Confirmation"
  ADD CONSTRAINT "Confirmation_dispute_has_reason" CHECK (state <> 'disputed' OR btrim(reason) <> ''),
  ADD CONSTRAINT "Confirmation_waiver_has_reason" CHECK ("waivedAt" IS NULL OR btrim(waiver) <> '');
