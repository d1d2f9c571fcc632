import type { PersonActor } from '@/lib/domain/permissions/roles';
import type { Tx } from '@/lib/db/client';
import type { ConfiguredStage } from '@/lib/stages/list-configured-stages';

/** Begins a review with its own copy of the stages, so that later changes to them leave it alone; its id. */
export async function openReview(
  tx: Tx,
  submitter: PersonActor,
  subject: { articleId: string; revisionId: string; note: string; submittedAt: Date },
  stages: ConfiguredStage[],
): Promise<string> {
  const review = await tx.review.create({
    data: {
      ...subject,
      submittedById: submitter.id,
      stages: {
        create: stages.map(({ name, personIds }, position) => ({
          position,
          name,
          reviewers: { createMany: { data: personIds.map((personId) => ({ personId })) } },
        })),
      },
    },
    select: { id: true },
  });
  return review.id;
}
