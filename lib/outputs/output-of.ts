/** What an output is made of. `revisionId` null: the working copy. */
export type OutputOf =
  | { kind: 'text'; articleId: string; revisionId: string | null }
  | { kind: 'review'; reviewId: string }
  | { kind: 'season'; seasonId: string }
  | { kind: 'year'; year: number };

type Columns = {
  articleId: string | null;
  revisionId: string | null;
  reviewId: string | null;
  seasonId: string | null;
  year: number | null;
};

/** As its columns say it. */
export function outputOf({ articleId, revisionId, reviewId, seasonId, year }: Columns): OutputOf {
  if (reviewId !== null) return { kind: 'review', reviewId };
  if (seasonId !== null) return { kind: 'season', seasonId };
  if (year !== null) return { kind: 'year', year };
  if (articleId === null) throw new RangeError('an output of nothing');
  return { kind: 'text', articleId, revisionId };
}

/** In SQL's terms, for a select. */
export const OUTPUT_OF = {
  articleId: true,
  revisionId: true,
  reviewId: true,
  seasonId: true,
  year: true,
} as const;
