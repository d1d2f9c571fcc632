-- CreateTable
CREATE TABLE "TopicCue" (
    "topicId" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "weight" INTEGER,

    CONSTRAINT "TopicCue_pkey" PRIMARY KEY ("topicId","folded"),
    CONSTRAINT "TopicCue_weight_check" CHECK ("weight" BETWEEN 0 AND 3)
);

-- AddForeignKey
ALTER TABLE "TopicCue" ADD CONSTRAINT "TopicCue_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;
