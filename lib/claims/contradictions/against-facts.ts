import type { Claim } from '@/lib/claims/claim';
import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import { printedFormsAgree } from '@/lib/claims/printed-forms-agree';
import { printedForm } from './across-articles';

/** Of whom and when the claims tell. */
export type ClaimsOf = { body: string; year: number };

/** Claims that a fact of the same body, whole year, metric and unit gainsays. A metric with facts that differ is left alone. */
export function againstFacts<Found extends Claim>(
  claims: readonly Found[],
  facts: readonly LedgerFact[],
  of: ClaimsOf,
): { claim: Found; fact: LedgerFact }[] {
  const known = new Map<string, LedgerFact[]>();
  for (const fact of facts) {
    if (fact.body !== of.body || fact.year !== of.year || !isWhole(fact)) continue;
    for (const name of new Set([fact.metric, ...fact.synonyms])) {
      const key = `${name}|${fact.unit}`;
      known.set(key, [...(known.get(key) ?? []), fact]);
    }
  }
  return claims.flatMap((claim) => {
    if (claim.value === null || claim.bound !== 'exact' || claim.kind === 'target') return [];
    if (claim.period.type !== 'reporting_year' || claim.qualifiers.includes('其中')) return [];
    const named = known.get(`${claim.counted}|${claim.unit}`) ?? [];
    const [fact] = named;
    return !fact || named.some((one) => printedFormsAgree(one, printedForm(claim))) ? [] : [{ claim, fact }];
  });
}

/** Of the whole year and of no part. */
const isWhole = ({ period, year, breakdown }: LedgerFact) => period === String(year) && breakdown === '';
