import type { Span } from '@/lib/intake/source';

const CREDIT = /[(][^()。]{1,20}(?:供图|摄影|摄)[)](?=\s*[\u4e00-\u9fff])/g;

/** Where a photo's credit stands in the middle of a folded paragraph that closes marks it never opened. */
export function mixedColumns(folded: string, unpaired: Span[]): Span[] {
  const closes = unpaired.some(({ start }) => /[”’》]/.test(folded[start] ?? ''));
  if (!closes) return [];
  return [...folded.matchAll(CREDIT)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
