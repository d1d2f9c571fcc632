import { NotFound } from '@/lib/domain/errors';
import type { Reader } from '@/lib/db/client';
import { sectionSelect } from './section-content';

export type LoadedConfirmation = Awaited<ReturnType<typeof loadConfirmation>>;

/** @throws NotFound `confirmation`, also for one that was withdrawn or whose section was removed */
export async function loadConfirmation(db: Reader, confirmationId: string) {
  const confirmation = await db.confirmation.findFirst({
    where: { id: confirmationId, state: { not: 'withdrawn' }, section: { removedAt: null } },
    select: {
      id: true,
      sectionId: true,
      departmentId: true,
      department: { select: { name: true } },
      state: true,
      contentHash: true,
      askedById: true,
      answeredById: true,
      repliedAt: true,
      waivedAt: true,
      section: {
        select: {
          ...sectionSelect,
          headingHint: true,
          articleId: true,
          article: { select: { headline: true, bodyName: true, writers: { select: { personId: true } } } },
        },
      },
    },
  });
  if (!confirmation) throw new NotFound('confirmation');
  return confirmation;
}
