import type { Claim } from '@/lib/claims/claim';

/** Figures of two texts that are of one metric. */
export type ClaimPair<Found extends Claim = Claim> = { claim: Found; other: Claim };

/**
 * What stands in last year's text to the last digit, of the same metric: figures of three digits or with decimals only,
 * since small ones often stay.
 */
export function sameAsLastYear<Found extends Claim>(
  claims: readonly Found[],
  lastYear: readonly Claim[],
): ClaimPair<Found>[] {
  const known = new Map<string, Claim>();
  for (const claim of lastYear) if (isSpecific(claim)) known.set(keyOf(claim), claim);
  return claims.flatMap((claim) => {
    const other = isSpecific(claim) ? known.get(keyOf(claim)) : undefined;
    return other ? [{ claim, other }] : [];
  });
}

/** Three significant digits or decimals, of something that is named. A round thousand or 100% says little. */
function isSpecific({ kind, value, valueText, counted, decimals, unit }: Claim): boolean {
  if (value === null || counted.length < 2 || !['count', 'money', 'rate'].includes(kind)) return false;
  if (unit === '%' && value === 100) return false;
  const digits = valueText
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '');
  return decimals > 0 || digits.replace(/0+$/, '').length >= 3;
}

function keyOf({ counted, unit, value, scale, decimals, period }: Claim): string {
  return [counted, unit, value, scale, decimals, period.type].join('|');
}
