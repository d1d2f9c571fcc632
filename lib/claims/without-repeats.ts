import type { Claim } from './claim';

/** Those of `others` (captions, headings) that no claim of the body says already, nor one of them before. */
export function withoutRepeats(body: readonly Claim[], others: readonly Claim[]): Claim[] {
  const known = new Map<string, Claim[]>();
  const add = (claim: Claim) => known.set(figureOf(claim), [...(known.get(figureOf(claim)) ?? []), claim]);
  body.forEach(add);
  return others.filter((claim) => {
    if ((known.get(figureOf(claim)) ?? []).some((other) => countsTheSame(claim, other))) return false;
    add(claim);
    return true;
  });
}

function figureOf({ kind, value, min, max, unit, bound }: Claim): string {
  return [kind, value, min, max, unit, bound].join(' ');
}

function countsTheSame(one: Claim, other: Claim): boolean {
  const [short, long] = [one.counted, other.counted].sort((a, b) => a.length - b.length);
  return (short ?? '') === '' || (long ?? '').includes(short ?? '');
}
