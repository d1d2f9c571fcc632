-- What whoever submits tells the reviewers goes with the submission.
ALTER TABLE "Review" ADD COLUMN "note" TEXT NOT NULL DEFAULT '';
