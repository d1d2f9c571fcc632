import { linesAsBlocks, type Block } from './block';
import { compileRules, type CompiledRules } from './compile-rules';
import { findByRules } from './find-by-rules';
import type { Finding } from './finding';
import type { OfficeLists } from './office-lists';
import type { Rule } from './rule';
import { withoutOverlaps } from './without-overlaps';

const NO_LISTS: OfficeLists = { people: [], orders: [], bodies: [], watched: [] };

export type CheckTextSetting = {
  rules: readonly Rule[];
  lists?: OfficeLists;
  /** Of dates that name none. */
  year?: number | null;
};

/**
 * The findings of the live rules, in order, those that overlap once. A text is read a line at a time; blocks say where
 * they stand in it themselves.
 */
export function checkText(
  given: string | readonly Block[],
  { rules, lists = NO_LISTS, year = null }: CheckTextSetting,
): Finding[] {
  const blocks = typeof given === 'string' ? linesAsBlocks(given) : given;
  return withoutOverlaps(findByRules(blocks, compiled(rules), lists, year));
}

const known = new WeakMap<readonly Rule[], CompiledRules>();

function compiled(rules: readonly Rule[]): CompiledRules {
  const before = known.get(rules);
  if (before) return before;
  const now = compileRules(rules.filter(({ state }) => state === 'live'));
  known.set(rules, now);
  return now;
}
