-- A season's dates beside the one for its material (dueAt): when drafts are due, each stage of the office, publication.
ALTER TABLE "Season" ADD COLUMN "draftDueAt" TIMESTAMPTZ(3), ADD COLUMN "publishDueAt" TIMESTAMPTZ(3);

CREATE TABLE "SeasonStageDate" (
    "seasonId" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeasonStageDate_pkey" PRIMARY KEY ("seasonId","stageId")
);
ALTER TABLE "SeasonStageDate" ADD CONSTRAINT "SeasonStageDate_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SeasonStageDate" ADD CONSTRAINT "SeasonStageDate_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Links follow their request's date, but those that were given one of their own.
ALTER TABLE "RequestLink" ADD COLUMN "followsDueAt" BOOLEAN NOT NULL DEFAULT false;
