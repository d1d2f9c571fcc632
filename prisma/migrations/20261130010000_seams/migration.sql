-- What a split cut within a block is made whole again by merging, while both sides of the cut stand as the split left them.
ALTER TABLE "Section" ADD COLUMN "seam" TEXT;
