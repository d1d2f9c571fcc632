import type { StageStanding } from '@/lib/desk/overview';
import type { AskedStanding } from '@/lib/seasons/queries/list-asked';

/** The list of the articles that are there; with `waiting`, of those that are there for more days. */
export function stageHref(
  { key, stageName }: Pick<StageStanding, 'key' | 'stageName'>,
  { waiting }: { waiting?: number } = {},
): string {
  return listHref({ ...filterOf(key, stageName), ...(waiting ? { waiting: `${waiting}` } : {}) });
}

/** Those published in a month, or in a year where no month is given; what was put away since stays published. */
export function publishedHref(year: number, month?: number): string {
  const published = month ? `${year}-${`${month}`.padStart(2, '0')}` : `${year}`;
  return listHref({ published, shelf: 'all' });
}

/** What a season asks and stands so. */
export function askedHref(seasonId: string, only: AskedStanding): string {
  return `/desk/seasons/${seasonId}?only=${only}`;
}

export const OVERDUE_HREF = listHref({ overdue: '1' });

function filterOf(key: StageStanding['key'], stageName: string | null): Record<string, string> {
  if (key === 'drafting' || key === 'changes_requested') return { status: key };
  if (key === 'in_review') return { status: key, ...(stageName ? { stage: stageName } : {}) };
  return { status: 'approved', publication: key === 'publish' ? 'none' : key };
}

function listHref(query: Record<string, string>): string {
  return `/desk/articles?${new URLSearchParams(query)}`;
}
