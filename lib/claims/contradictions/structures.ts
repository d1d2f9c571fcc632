import type { Contradiction } from './contradiction';
import { plainNumber, sumOf, toleranceOf } from './figures';
import { finding } from './find';
import { MAY_OVERLAP } from './kinds-apart';
import type { Figure } from './statements';
import { figureWords } from './figure-words';

/** Shares of one whole: 分别占 with more than 100 % between them. */
export function structures(statement: readonly Figure[]): Contradiction[] {
  const shares: Figure[] = [];
  for (const figure of statement) {
    if (!figure.isUsable || figure.claim.unit !== '%') continue;
    const isShare =
      /占(?:比)?(?:分别)?(?:达|为)?$/.test(figure.before) ||
      (shares.length > 0 && /^[、和]$/.test(figure.before));
    if (isShare && !/比上年|提高|下降|全[省市国县区]/.test(figure.before)) shares.push(figure);
  }
  const claims = shares.map(({ claim }) => claim);
  const sum = sumOf(claims);
  const [first] = claims;
  const words = shares.map(figureWords);
  if (!first || claims.length < 3 || words.some((word) => MAY_OVERLAP.test(word))) return [];
  if (sum - 100 <= toleranceOf(claims, first)) return [];
  return [
    finding('structure', claims, {
      sum: `${claims.map(({ value }) => `${value}%`).join(' + ')} = ${plainNumber(sum)}% > 100%`,
      took: words,
      stated: `${plainNumber(sum)}%`,
      computed: '100%',
    }),
  ];
}
