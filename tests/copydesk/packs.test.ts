import { describe, expect, test } from 'vitest';
import { BUILT_IN_PACKS, BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import { checkText } from '@/lib/copydesk/check-text';
import { officeListsSchema } from '@/lib/copydesk/office-lists';
import { packSchema, type Rule } from '@/lib/copydesk/rule';

const rules = BUILT_IN_PACKS.flatMap((pack) => {
  const lists = 'exampleLists' in pack ? officeListsSchema.parse(pack.exampleLists) : undefined;
  return packSchema.parse(pack).rules.map((rule): [string, Rule, typeof lists] => [rule.id, rule, lists]);
});

describe('the built-in packs', () => {
  test('ids are of their pack, and each stands once', () => {
    const ids = BUILT_IN_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { pack, rules: own } of BUILT_IN_PACKS)
      for (const { id } of own) expect(id.startsWith(`${pack}/`)).toBe(true);
  });

  test('nothing of a rule is said in the office’s name', () => {
    for (const { lists } of [{ lists: BUILT_IN_RULES.filter(({ id }) => id.startsWith('sensitive/')) }])
      expect(lists.every((rule) => rule.kind === 'check')).toBe(true);
  });
});

describe.each(rules)('%s', (id, rule, lists) => {
  const alone: Rule[] = [{ ...rule, state: 'live' }];
  const found = (text: string) => checkText(text, { rules: alone, lists, year: 2025 });

  test.each(rule.mustMatch)('finds %j', (example) => {
    const findings = found(example);
    expect(findings.length).toBeGreaterThan(0);
    for (const { rule: by, start, end, text, message } of findings) {
      expect(by).toBe(id);
      expect(example.slice(start, end)).toBe(text);
      expect(message).not.toMatch(/\{[a-z]+\}/);
    }
  });

  test.each(rule.mustNotMatch)('leaves %j alone', (example) => {
    expect(found(example)).toEqual([]);
  });

  if (rule.kind === 'table')
    test('every entry of its table stands in an example', () => {
      const words = Object.keys(rule.table);
      expect(words.filter((word) => !rule.mustMatch.some((example) => example.includes(word)))).toEqual([]);
    });

  test('what it suggests is not found again', () => {
    for (const example of rule.mustMatch)
      for (const { start, end, suggestion } of found(example).toReversed())
        if (suggestion !== null) {
          const mended = example.slice(0, start) + suggestion + example.slice(end);
          expect(
            found(mended).some((finding) => finding.start === start && finding.suggestion !== null),
          ).toBe(false);
        }
  });
});
