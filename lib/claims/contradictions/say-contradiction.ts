import type { Contradiction } from './contradiction';

/** A contradiction in words; `t` translates keys of the namespace `contradictions`. */
export function sayContradiction(
  t: (key: string, params: Record<string, string>) => string,
  { rule, sum, took, stated, computed }: Contradiction,
): string {
  return t(rule.replace('figures/', ''), { sum, took: took.join('、'), stated, computed });
}
