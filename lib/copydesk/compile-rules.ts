import type { Rule } from './rule';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;
type WrongWord = { word: string; right: string | null; rule: RuleOf<'table'> };

/** Rules made ready: the words of all tables by their first two characters, so that a text is gone through once. */
export type CompiledRules = {
  patterns: { rule: RuleOf<'pattern'>; find: RegExp; take: RegExp }[];
  words: Map<string, WrongWord[]>;
  checks: RuleOf<'check'>[];
  exceptions: Map<Rule, RegExp[]>;
};

export function compileRules(rules: readonly Rule[]): CompiledRules {
  const compiled: CompiledRules = { patterns: [], words: new Map(), checks: [], exceptions: new Map() };
  for (const rule of rules) {
    if (rule.except)
      compiled.exceptions.set(
        rule,
        rule.except.map((source) => new RegExp(source, 'gu')),
      );
    if (rule.kind === 'check') compiled.checks.push(rule);
    else if (rule.kind === 'table') {
      for (const [word, right] of Object.entries(rule.table)) {
        const key = word.slice(0, 2);
        compiled.words.set(key, [...(compiled.words.get(key) ?? []), { word, right, rule }]);
      }
    } else {
      const { pattern } = rule;
      compiled.patterns.push({ rule, find: new RegExp(pattern, 'gu'), take: new RegExp(pattern, 'duy') });
    }
  }
  return compiled;
}
