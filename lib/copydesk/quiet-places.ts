import type { Block } from './block';
import type { Hit } from './checks/hit';
import type { CompiledRules } from './compile-rules';
import { quotedStretches } from './quoted-stretches';
import type { Rule } from './rule';

type Places = { excepted: Uint8Array; quoted: Uint8Array };

/** Whether a find is none: touched by an exception of its rule, or all within the marks it is kept quiet in. */
export function quietPlaces(blocks: readonly Block[], folded: readonly string[], rules: CompiledRules) {
  const known = new Map<Rule, Map<number, Places>>();
  const placesOf = (rule: Rule, block: number): Places => {
    const ofRule = known.get(rule) ?? new Map<number, Places>();
    known.set(rule, ofRule);
    const places = ofRule.get(block) ?? {
      excepted: exceptedIn(folded[block] ?? '', rules.exceptions.get(rule) ?? []),
      quoted: quotedIn(blocks[block]?.text ?? '', rule.quiet ?? []),
    };
    ofRule.set(block, places);
    return places;
  };
  return (rule: Rule, { block, start, end }: Hit): boolean => {
    if (!rule.quiet && !rules.exceptions.has(rule)) return false;
    const { excepted, quoted } = placesOf(rule, block);
    return excepted.subarray(start, end).includes(1) || !quoted.subarray(start, end).includes(0);
  };
}

function exceptedIn(text: string, patterns: readonly RegExp[]): Uint8Array {
  const places = new Uint8Array(text.length);
  for (const pattern of patterns)
    for (const { 0: match, index } of text.matchAll(pattern)) places.fill(1, index, index + match.length);
  return places;
}

function quotedIn(text: string, quiet: NonNullable<Rule['quiet']>): Uint8Array {
  const places = new Uint8Array(text.length);
  for (const within of quiet)
    for (const { start, end } of quotedStretches(text, within)) places.fill(1, start, end);
  return places;
}
