import { sectionPlaces } from '@/lib/articles/section-places';
import { NotFound } from '@/lib/domain/errors';
import type { Reader } from '@/lib/db/client';
import { sectionSelect } from './section-content';

export type LoadedConfirmation = Awaited<ReturnType<typeof loadConfirmation>>;

const sectionFacts = {
  ...sectionSelect,
  headingHint: true,
  articleId: true,
  article: { select: { headline: true, bodyName: true, writers: { select: { personId: true } } } },
} as const;

/**
 * `section` is the section that holds the text now; with `evenRemoved` also when that section was removed.
 * @throws NotFound `confirmation`, also for one that was withdrawn or whose section was removed
 */
export async function loadConfirmation(
  db: Reader,
  confirmationId: string,
  { evenRemoved = false }: { evenRemoved?: boolean } = {},
) {
  const confirmation = await db.confirmation.findFirst({
    where: { id: confirmationId, state: { not: 'withdrawn' } },
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
    },
  });
  if (!confirmation) throw new NotFound('confirmation');
  const { sectionId } = confirmation;
  const place = (await sectionPlaces(db, [sectionId])).get(sectionId);
  if (!place || (place.isRemoved && !evenRemoved)) throw new NotFound('confirmation');
  const section = await db.section.findUniqueOrThrow({
    where: { id: place.sectionId },
    select: sectionFacts,
  });
  return { ...confirmation, section };
}
