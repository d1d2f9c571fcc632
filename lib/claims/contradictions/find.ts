import type { Claim } from '@/lib/claims/claim';
import type { Contradiction, ContradictionName, ContradictionPlace } from './contradiction';

export function placeOf({ start, end, text }: Claim): ContradictionPlace {
  return { start, end, text };
}

/** A finding at the first of these claims. */
export function finding(
  name: ContradictionName,
  claims: readonly Claim[],
  found: Pick<Contradiction, 'sum' | 'took' | 'stated' | 'computed'> & { level?: Contradiction['level'] },
): Contradiction {
  return { rule: `figures/${name}`, level: 'warning', places: claims.map(placeOf), ...found };
}
