import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { sayContradiction } from '@/lib/claims/contradictions/say-contradiction';
import { claimsOfPlan } from '@/lib/intake/claims-of-plan';
import { contradictionsOfPlan } from '@/lib/intake/contradictions-of-plan';
import { makePlan } from '@/lib/intake/make-plan';
import messages from '@/messages/zh-CN/contradictions.json';
import { PLANTED_ARTICLES } from '@/tests/fixtures/contradictions/planted';
import { SOUND_ARTICLES } from '@/tests/fixtures/contradictions/traps';
import { sourceOf } from '@/tests/support/plan-of';
import { seedTexts } from '@/tests/support/seed-texts';

const t = createTranslator({ locale: 'zh-CN', messages });
const foundIn = (text: string) => {
  const source = sourceOf(text);
  const plan = makePlan(source);
  return contradictionsOfPlan(source.text, plan, claimsOfPlan(source.text, plan), (found) =>
    sayContradiction((key, params) => t(key as 'parts', params), found),
  );
};

describe('in a whole article', () => {
  test.each(PLANTED_ARTICLES)('%s that disagree are shown at the first of them', (_, text, rule) => {
    const found = foundIn(text);
    expect(found.map((one) => one.rule)).toEqual([`figures/${rule}`]);
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
  });

  test.each(SOUND_ARTICLES)('nothing is said of %s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test('the message shows the sum', () => {
    const [found] = foundIn('云溪区\n\n全年审结案件48件，分别为刑事20件、民事15件、行政15件。\n');
    expect(found?.message).toContain('20 + 15 + 15 = 50 ≠ 48');
  });
});

const seeds = [...seedTexts()];

describe.skipIf(seeds.length === 0)('real articles', () => {
  test.each(seeds)('nothing is said of those of %s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
