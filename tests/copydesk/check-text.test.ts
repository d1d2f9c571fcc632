import { describe, expect, test } from 'vitest';
import { BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import { checkText } from '@/lib/copydesk/check-text';
import { ruleSchema, type Rule } from '@/lib/copydesk/rule';

const rule = (id: string, rest: object): Rule =>
  ruleSchema.parse({
    ...{ id, kind: 'pattern', pattern: '旧名', message: '“{text}”应为“{suggestion}”。', suggestion: '新名' },
    ...{ isSafe: true, level: 'warning', standard: null, owner: '云溪区委宣传部', state: 'live' },
    ...{ mustMatch: ['旧名'], mustNotMatch: ['新名'] },
    ...rest,
  });
const found = (text: string, ...rules: Rule[]) =>
  checkText(text, { rules }).map(({ rule: by, text: words, suggestion }) => [by, words, suggestion]);

describe('a finding', () => {
  test('says rule, level, place, words, message, suggestion and clause', () => {
    const standard = { code: 'GB/T 15834', edition: '2011', clause: '4.5', checked: 'no' };
    expect(checkText('甲\n走进旧名。', { rules: [rule('office/a', { standard })] })).toEqual([
      {
        ...{ rule: 'office/a', level: 'warning', start: 4, end: 6, text: '旧名' },
        ...{ message: '“旧名”应为“新名”。', suggestion: '新名', clause: 'GB/T 15834-2011 4.5' },
      },
    ]);
  });

  test('is there for live rules alone', () => {
    expect(found('旧名', rule('office/a', { state: 'draft' }))).toEqual([]);
  });

  test('reads both widths, and suggests what stands in the text', () => {
    const swapped = rule('office/a', { pattern: '([0-9]{1,2}),甲', suggestion: '$1、甲' });
    expect(found('１２，甲', swapped)).toEqual([['office/a', '１２，甲', '１２、甲']]);
    expect(found('12,甲', swapped)).toEqual([['office/a', '12,甲', '12、甲']]);
  });

  test('is none where an exception touches it, or within quiet marks', () => {
    expect(found('旧名山', rule('office/a', { except: ['旧名山'] }))).toEqual([]);
    const quiet = rule('office/a', { quiet: ['title', 'quote'] });
    expect(found('《旧名》“旧名”', quiet)).toEqual([]);
    expect(found('《甲》旧名“乙”', quiet)).toHaveLength(1);
  });

  test('of findings that overlap the gravest is told, else the longest', () => {
    const long = rule('office/b', { pattern: '走进旧名' });
    expect(found('走进旧名', rule('office/a', {}), long).map(([by]) => by)).toEqual(['office/b']);
    const grave = rule('office/a', { level: 'block' });
    expect(found('走进旧名', grave, long).map(([by]) => by)).toEqual(['office/a']);
  });

  test('of tables is found wherever it stands, also twice in a word’s own beginning', () => {
    const { pattern: _, suggestion: __, ...rest } = Object(rule('office/t', {}));
    const table = ruleSchema.parse({ ...rest, kind: 'table', table: { 按按装: '按安装', 按装: '安装' } });
    expect(found('按按装', table)).toEqual([['office/t', '按按装', '按安装']]);
  });
});

describe('a rule an office writes is refused', () => {
  test.each([
    { pattern: '旧.*名' },
    { id: 'Office/A' },
    { mustMatch: [] },
    { level: 'fatal' },
    { pattern: undefined },
    { kind: 'check', pattern: undefined, check: 'no-such-check', suggestion: null },
    { more: 1 },
  ])('%j', (rest) => {
    expect(() => rule('office/a', rest)).toThrow();
  });
});

const live = (text: string) => checkText(text, { rules: BUILT_IN_RULES, year: 2025 });

describe('marks that pair', () => {
  test('a speech over paragraphs is no fault', () => {
    expect(live('他说：“第一段。\n“第二段。\n“第三段。”')).toEqual([]);
    expect(live('他说：“第一段。\n第二段。”')).toEqual([]);
  });

  test('a mark left open in one paragraph and one left over in another are two faults', () => {
    expect(live('开展“暖心行动，走访群众。\n开展安心”行动，走访群众。').map(({ start }) => start)).toEqual([
      2, 18,
    ]);
  });
});

test('a date without a year is of the article’s', () => {
  const weekday = (year: number | null) => checkText('10月1日（星期二）', { rules: BUILT_IN_RULES, year });
  expect(weekday(2025).map(({ rule: by }) => by)).toEqual(['numerals/weekday']);
  expect(weekday(2024)).toEqual([]);
  expect(weekday(null)).toEqual([]);
});
