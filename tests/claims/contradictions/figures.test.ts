import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { contradictionsOf } from '@/lib/claims/contradictions/contradictions-of';
import { scanClaims } from '@/lib/claims/scan-claims';

const rulesIn = (text: string) =>
  contradictionsOf({
    text,
    parts: [{ role: 'section', start: 0, end: text.length }],
    claims: scanClaims(text, { year: 2026, isOutlook: false }),
    year: 2026,
    date: null,
  }).map(({ rule }) => rule);

const NAMES = ['甲街', '乙街', '丙街', '丁街', '戊街', '己街'];
const listed = (whole: string, parts: readonly string[], unit: string) =>
  `完成绿化${whole}${unit}，分别为${parts.map((part, at) => `${NAMES[at]}${part}${unit}`).join('、')}。`;

const trueParts = fc.array(fc.integer({ min: 200, max: 90_000 }), { minLength: 2, maxLength: 6 });

test('a partition is never flagged for what rounding does to it', () => {
  fc.assert(
    fc.property(trueParts, fc.integer({ min: 0, max: 2 }), (parts, decimals) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const printed = (value: number) => (value / 1000).toFixed(decimals);
      if (parts.some((part) => Number(printed(part)) === 0)) return;
      expect(rulesIn(listed(printed(whole), parts.map(printed), '万亩'))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('a partition further off than rounding allows is always flagged', () => {
  fc.assert(
    fc.property(trueParts, fc.integer({ min: 1, max: 50 }), fc.boolean(), (parts, more, isOver) => {
      const steps = parts.map((part) => Math.max(1, Math.round(part / 100)));
      const away = Math.floor((parts.length + 1) / 2) + more;
      const whole = steps.reduce((sum, step) => sum + step, 0) + (isOver ? away : -away);
      if (whole <= 0) return;
      const printed = (step: number) => (step / 10).toFixed(1);
      expect(rulesIn(listed(printed(whole), steps.map(printed), '万亩'))).toEqual(['figures/parts']);
    }),
    { numRuns: 200 },
  );
});

test('growth reckoned from true values is never gainsaid by their printed forms', () => {
  const value = fc.integer({ min: 10_000, max: 900_000 });
  fc.assert(
    fc.property(
      value,
      value,
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 1 }),
      (was, is, p, q) => {
        if (was >= is) return;
        const printed = (one: number) => `${(one / 10_000).toFixed(p)}万吨`;
        if (/^0(?:\.0+)?万/.test(printed(was)) || printed(was) === printed(is)) return;
        const growth = ((is - was) / was) * 100;
        expect(rulesIn(`产量由${printed(was)}增加到${printed(is)}，增长${growth.toFixed(q)}%。`)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('points reckoned from true rates are never gainsaid', () => {
  const rate = fc.integer({ min: 1000, max: 99_999 });
  fc.assert(
    fc.property(rate, rate, (was, is) => {
      const printed = (one: number) => (one / 1000).toFixed(1);
      if (printed(was) === printed(is)) return;
      const [verb, by] = is > was ? ['提高', is - was] : ['下降', was - is];
      const text = `办结率由${printed(was)}%${verb}到${printed(is)}%，${verb}${(by / 1000).toFixed(1)}个百分点。`;
      expect(rulesIn(text)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** Looks at claims, characters that patterns are given and characters that are copied. */
function stepsFor(text: string): number {
  let steps = 0;
  const claims = scanClaims(text, { year: 2026, isOutlook: false }).map(
    (claim) =>
      new Proxy(claim, {
        get(target, key) {
          steps += 1;
          return Reflect.get(target, key);
        },
      }),
  );
  const [slice, exec] = [vi.spyOn(String.prototype, 'slice'), vi.spyOn(RegExp.prototype, 'exec')];
  try {
    contradictionsOf({
      text,
      parts: [
        { role: 'lead', start: 0, end: text.length / 2 },
        { role: 'section', start: text.length / 2, end: text.length },
      ],
      claims,
      year: 2026,
      date: null,
    });
    for (const { value } of slice.mock.results) steps += 1 + String(value).length;
    for (const [given] of exec.mock.calls) steps += given.length;
  } finally {
    slice.mockRestore();
    exec.mockRestore();
  }
  return steps;
}

test.each([
  '其中3件、',
  '包括3件、',
  '共3件，其中2件、',
  '由3件增加到4件，',
  '分别为3%、',
  '占3%、',
  '2025年2月至1月',
  '全年新增就业岗位3个，',
  '全年新增就业岗位3个。',
  '3件、共4件，',
])('of %s, four times as much is four times the work', (unit) => {
  const short = stepsFor(unit.repeat(100));
  expect(stepsFor(unit.repeat(400))).toBeLessThan(short * 5 + 1000);
});
