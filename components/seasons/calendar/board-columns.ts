import type { SeasonArticle } from '@/lib/seasons/queries/get-season-calendar';

/** A column of the board: `key` names it in the words, `stageName` the stage of a review's. */
export type BoardColumn = {
  key: 'drafting' | 'changes_requested' | 'in_review' | 'approved' | 'scheduled' | 'live' | 'withdrawn';
  stageName: string | null;
  articles: SeasonArticle[];
};

/**
 * The articles by where they stand, in the order of the way: one column for each stage the office has, and one more for
 * any other under which a review still runs. What nobody has come to is left out where it is an end.
 */
export function boardColumns(
  articles: readonly SeasonArticle[],
  stageNames: readonly string[],
): BoardColumn[] {
  const others = articles.flatMap(({ status, stageName }) =>
    status === 'in_review' && stageName !== null && !stageNames.includes(stageName) ? [stageName] : [],
  );
  const column = (key: BoardColumn['key'], stageName: string | null = null): BoardColumn => ({
    key,
    stageName,
    articles: articles.filter(
      (article) => placeOf(article) === key && (key !== 'in_review' || article.stageName === stageName),
    ),
  });
  return [
    column('drafting'),
    column('changes_requested'),
    ...[...stageNames, ...new Set(others)].map((name) => column('in_review', name)),
    column('approved'),
    ...(['scheduled', 'live', 'withdrawn'] as const)
      .map((key) => column(key))
      .filter((end) => end.articles.length > 0),
  ];
}

function placeOf({ status, publication }: SeasonArticle): BoardColumn['key'] {
  return status === 'approved' && publication !== 'none' ? publication : status;
}
