import type { ReckonedArticle } from './reckoned-article';
import type { Contradiction } from './contradiction';
import { changes } from './changes';
import { dates } from './dates';
import { partsAndWholes } from './parts';
import { statedShares } from './shares';
import { statementsIn } from './statements';
import { structures } from './structures';
import { tableTotals } from './tables';
import { twoValues } from './two-values';

/** What of an article's figures and dates cannot all be right, by arithmetic alone: docs/contradictions.md. */
export function contradictionsOf(article: ReckonedArticle): Contradiction[] {
  const running = statementsIn(article).flatMap((statement) => [
    ...partsAndWholes(statement),
    ...structures(statement),
    ...changes(statement),
    ...statedShares(statement),
  ]);
  return [...running, ...tableTotals(article), ...twoValues(article), ...dates(article)].sort(
    (one, other) => (one.places[0]?.start ?? 0) - (other.places[0]?.start ?? 0),
  );
}
