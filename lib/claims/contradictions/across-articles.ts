import type { Claim } from '@/lib/claims/claim';
import { printedFormsAgree } from '@/lib/claims/printed-forms-agree';

export type ArticleClaims = { articleId: string; bodyName: string; year: number; claims: readonly Claim[] };
export type Disagreement = {
  metric: string;
  one: { articleId: string; claim: Claim };
  other: { articleId: string; claim: Claim };
};

/** Two articles of one body and year that print two values of one metric. What one article itself has several of says nothing. */
export function acrossArticles(articles: readonly ArticleClaims[]): Disagreement[] {
  const found: Disagreement[] = [];
  const first = new Map<string, { articleId: string; claim: Claim }>();
  for (const article of articles)
    for (const [metric, claim] of onceSaid(article)) {
      const key = [article.bodyName, article.year, metric].join('|');
      const one = first.get(key);
      if (!one) first.set(key, { articleId: article.articleId, claim });
      else if (!printedFormsAgree(printedForm(one.claim), printedForm(claim)))
        found.push({ metric: claim.counted, one, other: { articleId: article.articleId, claim } });
    }
  return found;
}

function onceSaid({ claims }: ArticleClaims): Map<string, Claim> {
  const said = new Map<string, Claim>();
  const several = new Set<string>();
  for (const claim of claims) {
    if (!isOfTheYear(claim)) continue;
    const metric = [claim.counted, claim.unit, claim.place ?? ''].join('|');
    const before = said.get(metric);
    if (before && !printedFormsAgree(printedForm(before), printedForm(claim))) several.add(metric);
    else said.set(metric, claim);
  }
  for (const metric of several) said.delete(metric);
  return said;
}

function isOfTheYear({ kind, value, bound, counted, qualifiers, period }: Claim): boolean {
  return (
    value !== null &&
    bound === 'exact' &&
    ['count', 'money', 'rate'].includes(kind) &&
    [...counted].length >= 4 &&
    period.type === 'reporting_year' &&
    !qualifiers.some((word) => /其中|均|每/.test(word))
  );
}

/** As `printedFormsAgree` reads it. */
export function printedForm(claim: Claim) {
  return { value: claim.value ?? 0, scale: claim.scale, decimals: claim.decimals };
}
