import type { Claim } from '@/lib/claims/claim';
import { printedFormsAgree } from '@/lib/claims/printed-forms-agree';
import type { LedgerFact } from './ledger-fact';
import { countsTheSame } from './counts-the-same';

/** 近 and 约 are said of what is not further off than this share of the figure. */
const NEAR = 0.1;

type Stated = Pick<
  Claim,
  'value' | 'min' | 'max' | 'scale' | 'decimals' | 'unit' | 'bound' | 'text' | 'kind'
>;

/**
 * Whether what the text says can be said of the fact. An exact figure agrees where some value is rounded to both; 余 and
 * 多 reach up to the next round number, 超 is said of more, 近 and 约 of what is within a tenth.
 */
export function agreesWithFact(
  claim: Stated,
  fact: Pick<LedgerFact, 'value' | 'unit' | 'scale' | 'decimals'>,
) {
  if (!countsTheSame(claim.unit, fact.unit)) return false;
  if (claim.min !== null && claim.max !== null) return claim.min <= fact.value && fact.value <= claim.max;
  const stated = claim.kind === 'zero' ? (claim.value ?? 0) : claim.value;
  if (stated === null) return false;
  const isRounded = fact.scale - fact.decimals > 0;
  switch (claim.bound) {
    case 'exact':
      return printedFormsAgree({ value: stated, scale: claim.scale, decimals: claim.decimals }, fact);
    case 'at_least':
      return fact.value >= stated && (!/[余多]/.test(claim.text) || fact.value < nextRound(stated));
    case 'above':
      return fact.value > stated || (fact.value === stated && isRounded);
    case 'below':
      if (fact.value > stated || (fact.value === stated && !isRounded)) return false;
      return !/[近将]/.test(claim.text) || fact.value >= stated * (1 - NEAR);
    case 'about':
      return Math.abs(fact.value - stated) <= Math.abs(stated) * NEAR;
  }
}

/** 5720 and more ends below 5730, 180 below 190, 100 below 200. */
function nextRound(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0) place *= 10;
  return value + place;
}
