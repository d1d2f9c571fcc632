import { sectionPlaces, type SectionPlace } from '@/lib/articles/section-places';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/client';
import { isOpenDispute, standingConfirmations } from '@/lib/domain/confirmations';

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

type Asked = Prisma.ConfirmationGetPayload<{ select: typeof select }>;

/** `sectionId`: where the text asked about is now; `askedSectionId`: the section it was asked about in. */
export type StandingConfirmation = Asked & SectionPlace & { askedSectionId: string };

export type Standing = {
  /** Those that count (standingConfirmations) of the sections of an article, and of what was merged into them. */
  standing: StandingConfirmation[];
  /**
   * For each section and department the latest confirmation that the department answered with yes. The key is
   * `${sectionId} ${departmentId}`.
   */
  lastConfirmed: Map<string, StandingConfirmation>;
  /** Open disputes over sections that were removed with their text. */
  overRemoved: StandingConfirmation[];
};

export async function listStanding(db: Reader, where: Prisma.ConfirmationWhereInput): Promise<Standing> {
  const asked = await db.confirmation.findMany({
    where: { AND: [where, { state: { not: 'withdrawn' } }] },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    select,
  });
  const places = await sectionPlaces(
    db,
    asked.map(({ sectionId }) => sectionId),
  );
  const placed = asked.flatMap((each) => {
    const place = places.get(each.sectionId);
    return place ? [{ ...each, ...place, askedSectionId: each.sectionId }] : [];
  });
  const latestFirst = placed.filter(({ isRemoved }) => !isRemoved);
  const removed = placed.filter(({ isRemoved }) => isRemoved);
  const confirmed = latestFirst.filter(({ state }) => state === 'confirmed').reverse();
  return {
    standing: standingConfirmations(latestFirst),
    lastConfirmed: new Map(confirmed.map((each) => [`${each.sectionId} ${each.departmentId}`, each])),
    overRemoved: standingConfirmations(removed).filter(isOpenDispute),
  };
}
