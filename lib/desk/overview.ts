import type { SeasonCoverage } from '@/lib/seasons/queries/list-season-coverage';

/** What of the articles stands where. `publish` is approved and not yet public, `live` approved and public. */
export type StageKey =
  'drafting' | 'changes_requested' | 'in_review' | 'publish' | 'scheduled' | 'live' | 'withdrawn';

export type StageStanding = {
  key: StageKey;
  /** Of a review the stage that awaits a decision; null otherwise. */
  stageName: string | null;
  count: number;
  /** How long they have been there; null where nothing waits any more. */
  waiting: {
    medianDays: number;
    longest: { articleId: string; title: string; bodyName: string; days: number };
    /** For more than LONG_WAIT_DAYS. */
    long: number;
  } | null;
};

export type Overview = {
  stages: StageStanding[];
  /** Articles for which something is overdue. */
  overdueArticles: number;
  seasons: SeasonCoverage[];
  /** Live articles by the month of this year, in China, in which they were first published: twelve. */
  months: { month: number; count: number }[];
  year: number;
  /** The same by year, the earliest first, none left out between. */
  years: { year: number; count: number }[];
};
