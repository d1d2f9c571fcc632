import { describe, expect, test } from 'vitest';
import { BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import { checkText } from '@/lib/copydesk/check-text';
import { copydeskPassages } from '@/tests/support/copydesk-passages';

const check = (text: string) => checkText(text, { rules: BUILT_IN_RULES, year: 2025 });

describe('clean passages of other fields', () => {
  test.each([...copydeskPassages('clean')])('%s is left alone', (_, { text }) => {
    expect(text.length).toBeGreaterThanOrEqual(500);
    expect(check(text).map((finding) => `${finding.rule} ${finding.text}`)).toEqual([]);
  });
});

describe.each([
  ['planted', 0.9],
  ['unseen', 0.7],
] as const)('passages with errors, labelled before the rules read them: %s', (set, wanted) => {
  const measured = [...copydeskPassages(set)].map(([name, { text, errors }]) => {
    const findings = check(text);
    type Span = { start: number; end: number };
    const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
    const missed = errors.filter((error) => !findings.some((finding) => overlaps(finding, error)));
    const extra = findings.filter((finding) => !errors.some((error) => overlaps(finding, error)));
    return {
      errors: errors.length,
      missed: missed.map(({ start, end }) => `${name} ${text.slice(start, end)}`),
      extra: extra.map((finding) => `${name} ${finding.rule} ${finding.text}`),
    };
  });

  test('nothing is found that is no error', () => {
    expect(measured.flatMap((one) => one.extra)).toEqual([]);
  });

  test(`of the errors ${wanted} are found`, () => {
    const errors = measured.reduce((sum, one) => sum + one.errors, 0);
    const missed = measured.flatMap((one) => one.missed);
    expect(errors).toBeGreaterThan(30);
    expect(1 - missed.length / errors, [errors, ...missed].join('\n')).toBeGreaterThanOrEqual(wanted);
  });
});
