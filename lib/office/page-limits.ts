import type { Reader } from '@/lib/db/client';

/** Of a newspaper page's text: size in points, line pitch in hundredths of it. */
export type PageLimits = { sizeMin: number; sizeMax: number; leadingMin: number; leadingMax: number };

/** What the office lets its pages choose from; what an office begins with where nothing was set. */
export async function getPageLimits(db: Reader): Promise<PageLimits> {
  const office = await db.office.findUnique({
    where: { id: 1 },
    select: { pageSizeMin: true, pageSizeMax: true, pageLeadingMin: true, pageLeadingMax: true },
  });
  const { pageSizeMin = 85, pageSizeMax = 115, pageLeadingMin = 130, pageLeadingMax = 165 } = office ?? {};
  return {
    sizeMin: pageSizeMin / 10,
    sizeMax: pageSizeMax / 10,
    leadingMin: pageLeadingMin,
    leadingMax: pageLeadingMax,
  };
}
