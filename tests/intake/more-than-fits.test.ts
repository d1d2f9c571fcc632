import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountFor } from '@/lib/intake/account-for';
import { makePlan } from '@/lib/intake/make-plan';
import { limitRows } from '@/lib/intake/rows/limit-rows';
import { planOfRows } from '@/lib/intake/rows/plan-of-rows';
import { rowsOfPlan } from '@/lib/intake/rows/rows-of-plan';
import { sourceOf } from '@/tests/support/plan-of';

const NOTHING_LOST = { missing: [], doubled: [], altered: [] };
const planned = (text: string) => {
  const plan = makePlan(sourceOf(text));
  const { rows, flags } = limitRows(rowsOfPlan(plan, text), text);
  return { plan, rows, flags: [...plan.flags, ...flags] };
};
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `云溪区走访企业第${at}家，协调解决问题。`);

describe('more than a person goes through', () => {
  test('ten thousand lines are planned, those behind them are left out as one, and their number is said', () => {
    const text = lines(10_050).join('\n');
    const { plan, rows, flags } = planned(text);
    const [rest] = rows.filter(({ reason }) => reason === 'over_limit');
    expect(rest?.text.startsWith('云溪区走访企业第10000家')).toBe(true);
    expect(rest?.text.endsWith('第10049家，协调解决问题。')).toBe(true);
    expect(flags.filter(({ kind }) => kind === 'more_rows').map((flag) => flag.text)).toEqual(['50']);
    expect(accountFor(plan, { text })).toEqual(NOTHING_LOST);
    expect(accountFor(planOfRows(rows), { text })).toEqual(NOTHING_LOST);
  });

  test('of just ten thousand nothing is left out', () => {
    const { rows, flags } = planned(lines(10_000).join('\n'));
    expect(rows.filter(({ kind }) => kind === 'removed')).toEqual([]);
    expect(flags.map(({ kind }) => kind)).not.toContain('more_rows');
  });

  test('lines that fall into many rows are left out from where there are too many', () => {
    const text = Array.from({ length: 700 }, () => '云溪&nbsp;区'.repeat(20)).join('\n');
    const { rows, flags } = planned(text);
    expect(rows.length).toBe(12_001);
    expect(rows.at(-1)).toMatchObject({ kind: 'removed', reason: 'over_limit' });
    const more = flags.find(({ kind }) => kind === 'more_rows');
    expect(Number(more?.text)).toBeGreaterThan(500);
    expect(accountFor(planOfRows(rows), { text })).toEqual(NOTHING_LOST);
  });

  test('five hundred doubtful places are listed, and how many more there are', () => {
    const { flags } = planned(`云溪区走访企业。${'《好'.repeat(700)}`);
    // The marks, and that there is no headline.
    expect(flags.slice(0, 500).map(({ kind }) => kind)).not.toContain('more_flags');
    expect(flags.slice(500)).toMatchObject([{ kind: 'more_flags', text: '201' }]);
  });
});

test('whatever is repeated, each character is accounted for', () => {
  const tokens = [
    '《',
    '”',
    '（',
    '）',
    '记者 ',
    '来源：',
    '作者：',
    '一、',
    '（二）',
    '2025年',
    '7月5日',
    '，',
    '。',
  ];
  const more = [
    '：',
    ' ',
    '　',
    '\t',
    '\n',
    '\n\n',
    '云溪',
    '展望',
    '（供图',
    '图/',
    '&nbsp;',
    '-->',
    '0',
    '1.',
    '——',
  ];
  const unit = fc.array(fc.constantFrom(...tokens, ...more), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      unit,
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom('', '。', '云溪区'),
      (parts, times, end) => {
        const text = `云溪区${parts.join('').repeat(times)}${end}`;
        const { rows } = planned(text);
        expect(accountFor(planOfRows(rows), { text })).toEqual(NOTHING_LOST);
      },
    ),
    { numRuns: 200 },
  );
});
