import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/client';
import { standingConfirmations } from '@/lib/domain/confirmations';

const select = {
  id: true,
  sectionId: true,
  departmentId: true,
  state: true,
  contentHash: true,
  askedAt: true,
  answeredAt: true,
  repliedAt: true,
  waivedAt: true,
} as const;

export type StandingConfirmation = Prisma.ConfirmationGetPayload<{ select: typeof select }>;

/**
 * The confirmations that count (standingConfirmations) of the sections that are not removed, and the latest of each
 * section and department in which the department confirmed a text, by `${sectionId} ${departmentId}`.
 */
export async function listStanding(
  db: Reader,
  where: Prisma.ConfirmationWhereInput,
): Promise<{ standing: StandingConfirmation[]; lastConfirmed: Map<string, StandingConfirmation> }> {
  const latestFirst = await db.confirmation.findMany({
    where: { AND: [where, { state: { not: 'withdrawn' }, section: { removedAt: null } }] },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    select,
  });
  const confirmed = latestFirst.filter(({ state }) => state === 'confirmed').reverse();
  return {
    standing: standingConfirmations(latestFirst),
    lastConfirmed: new Map(confirmed.map((each) => [`${each.sectionId} ${each.departmentId}`, each])),
  };
}
