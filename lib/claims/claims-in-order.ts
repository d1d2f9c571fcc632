import type { Claim } from './claim';

/** By place; groups numbered from 1 as they come, a claim that stands alone in its own without one. */
export function claimsInOrder<Found extends Claim>(claims: readonly Found[]): Found[] {
  const sizes = new Map<number, number>();
  for (const { group } of claims) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const numbers = new Map<number, number>();
  return [...claims]
    .sort((one, other) => one.start - other.start)
    .map((claim) => {
      if (claim.group === null) return claim;
      if ((sizes.get(claim.group) ?? 0) < 2) return { ...claim, group: null };
      const number = numbers.get(claim.group) ?? numbers.size + 1;
      numbers.set(claim.group, number);
      return { ...claim, group: number };
    });
}
