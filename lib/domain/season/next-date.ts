import { dayNumberInChina } from '@/lib/domain/calendar';
import type { ArticleStatus, PublicationState } from '@/lib/domain/workflow/state';

/** A season's dates in their order; null where none is set. `stages` in the office's order. */
export type SeasonDates = {
  material: Date;
  draft: Date | null;
  stages: readonly { name: string; dueAt: Date | null }[];
  publish: Date | null;
};

/** Where an article stands. */
export type ArticleStanding = {
  status: ArticleStatus;
  publication: PublicationState;
  /** Of the stage that is to decide, or that asked for the changes; null in neither. */
  stageName: string | null;
};

/** Which of a season's dates an article has before it: `step` names it, `stageName` the stage of a review's. */
export type NextDate = {
  step: 'draft' | 'stage' | 'publish';
  stageName: string | null;
  dueAt: Date;
  /** Whole days of China's calendar from today to its day; negative when that has passed. */
  daysLeft: number;
  isOverdue: boolean;
};

/**
 * The season's date that an article has to meet next: its draft's until it is submitted, then that of the stage that
 * decides or asked for changes, then the publication's. Null for one that is scheduled, live or withdrawn, and where the
 * season sets no such date.
 */
export function nextDate(article: ArticleStanding, dates: SeasonDates, now: Date): NextDate | null {
  if (article.publication !== 'none') return null;
  const { step, stageName, dueAt } = dateAhead(article, dates);
  if (!dueAt) return null;
  return {
    step,
    stageName,
    dueAt,
    daysLeft: dayNumberInChina(dueAt) - dayNumberInChina(now),
    isOverdue: dueAt < now,
  };
}

type Ahead = Pick<NextDate, 'step' | 'stageName'> & { dueAt: Date | null };

function dateAhead({ status, stageName }: ArticleStanding, { draft, stages, publish }: SeasonDates): Ahead {
  if (status === 'approved') return { step: 'publish', stageName: null, dueAt: publish };
  if (stageName === null) return { step: 'draft', stageName: null, dueAt: draft };
  const dueAt = stages.find(({ name }) => name === stageName)?.dueAt ?? null;
  return { step: 'stage', stageName, dueAt };
}
