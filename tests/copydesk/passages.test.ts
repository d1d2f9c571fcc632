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

describe('passages with errors planted and labelled before the rules read them', () => {
  const passages = [...copydeskPassages('planted')];
  const measured = passages.map(([name, { text, errors }]) => {
    const findings = check(text);
    const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }) =>
      one.start < other.end && other.start < one.end;
    const missed = errors.filter((error) => !findings.some((finding) => overlaps(finding, error)));
    const extra = findings.filter((finding) => !errors.some((error) => overlaps(finding, error)));
    return {
      errors: errors.length,
      missed: missed.map(({ start, end }) => `${name} ${text.slice(start, end)}`),
      extra: extra.map((finding) => `${name} ${finding.rule} ${finding.text}`),
    };
  });
  const missed = measured.flatMap((one) => one.missed);

  test('nothing is found that is no error', () => {
    expect(measured.flatMap((one) => one.extra)).toEqual([]);
  });

  test('of the errors 9 in 10 are found', () => {
    const errors = measured.reduce((sum, one) => sum + one.errors, 0);
    expect(errors).toBeGreaterThan(90);
    expect(missed.length / errors, missed.join('\n')).toBeLessThanOrEqual(0.1);
  });
});
