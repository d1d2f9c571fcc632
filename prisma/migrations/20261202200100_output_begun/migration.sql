-- When the making of an output last began: whether it was lost is told by this, not by how long it waited for its turn.
ALTER TABLE "Output" ADD COLUMN "begunAt" TIMESTAMPTZ(3);
UPDATE "Output" SET "begunAt" = "askedAt" WHERE "state" = 'making';
