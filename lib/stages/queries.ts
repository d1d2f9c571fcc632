import type { Reading } from '@/lib/db/context';

export type StageReviewerRow = { id: string; displayName: string; isDisabled: boolean };
export type StageRow = {
  id: string;
  name: string;
  isArchived: boolean;
  version: number;
  reviewers: StageReviewerRow[];
};

/** The stages a review runs through from now on, in order; `withArchived` all of them, archived ones last. */
export async function listStages(
  { db }: Reading,
  { withArchived }: { withArchived: boolean } = { withArchived: false },
): Promise<StageRow[]> {
  const stages = await db.stage.findMany({
    where: withArchived ? {} : { archivedAt: null },
    select: {
      id: true,
      name: true,
      archivedAt: true,
      version: true,
      reviewers: {
        select: { person: { select: { id: true, displayName: true, disabledAt: true } } },
        orderBy: { personId: 'asc' },
      },
    },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
  });
  return stages.map(({ archivedAt, reviewers, ...stage }) => ({
    ...stage,
    isArchived: archivedAt !== null,
    reviewers: reviewers.map(({ person: { disabledAt, ...person } }) => ({
      ...person,
      isDisabled: disabledAt !== null,
    })),
  }));
}
