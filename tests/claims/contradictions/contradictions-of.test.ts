import { expect, describe, test } from 'vitest';
import { contradictionsOf } from '@/lib/claims/contradictions/contradictions-of';
import { scanClaims } from '@/lib/claims/scan-claims';
import { PLANTED } from '@/tests/fixtures/contradictions/planted';
import { TRAPS } from '@/tests/fixtures/contradictions/traps';

const rulesIn = (text: string) =>
  contradictionsOf({
    text,
    parts: [{ role: 'section', start: 0, end: text.length }],
    claims: scanClaims(text, { year: 2026, isOutlook: false }),
    year: 2026,
    date: '2026-12-20',
  }).map(({ rule }) => rule);

describe.each(Object.entries(PLANTED))('what is wrong in a text about %s is found', (_, sentences) => {
  test.each(sentences)('%s', (sentence, rule) => {
    expect(rulesIn(sentence)).toEqual([`figures/${rule}`]);
  });
});

describe('nothing is said of', () => {
  test.each(TRAPS)('%s: %s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});
