import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountFor } from '@/lib/intake/account-for';
import { makePlan } from '@/lib/intake/make-plan';
import type { LineHint } from '@/lib/intake/source';
import { countScanned } from '@/tests/support/count-scanned';
import { sourceOf } from '@/tests/support/plan-of';
import { seedTexts } from '@/tests/support/seed-texts';

const SAMPLES = path.join(import.meta.dirname, '../fixtures/intake');
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(SAMPLES, name), 'utf8'));
const texts = [...samples, ...seedTexts().values()];

const nothingLost = { missing: [], doubled: [], altered: [] };

function account(text: string, hints: LineHint[] = []) {
  const source = sourceOf(text, { hints });
  return accountFor(makePlan(source), source);
}

/** What texts are made of, so that random ones meet every rule. */
const PIECES = [
  ...['\n', '\n\n', '\n\n\n\n', '\r\n', ' ', '\u3000', '\u00a0', '\t', '\u2028', '\ufeff', '\u200b'],
  ...[
    '。',
    '，',
    ',',
    '、',
    '：',
    '；',
    '！',
    '.',
    '…',
    '“',
    '”',
    '《',
    '》',
    '(',
    '）',
    '【',
    '】',
    '"',
    '——',
    '|',
    '↓↓↓',
    '***',
  ],
  ...[
    '突出高位推动',
    '强化政治引领',
    '——2025年云溪区工作综述',
    '记者 张小北',
    '通讯员 李三 文/图',
    '（云溪区委统战部供稿）',
    '[编辑：王五]',
  ],
  ...[
    '2025年3月8日',
    '2026年，云溪区将继续努力。',
    '接下来小溪带你一起回顾↓↓↓',
    '来源：云溪日报',
    'http://a.example.cn/',
    '第03版：专版',
  ],
  ...[
    '分享到：31K',
    '当前位置：首页 > 正文',
    '未经授权禁止转载。',
    '下转第4版',
    '▲上接第1版',
    '图片1',
    'a_b.png',
    '评论 0人参与',
    '<p>',
    '<!--',
    '-->',
    '&nbsp;',
    'content_12.html',
  ],
  ...[
    '一、',
    '（一）',
    '1.',
    '01',
    '特别报道',
    'X8226;',
    '3·3万元',
    '一年来，云溪区委统战部坚持围绕中心、服务大局，各项工作取得新的成效',
    '🙂',
    '\ud800',
  ],
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 80 })
    .map((parts) => parts.join('')),
);

const WIDE = new Map(
  Array.from(',:;!?()[]%/+-.~', (mark) => [mark, String.fromCharCode(mark.charCodeAt(0) + 0xfee0)]),
);
const NARROW = new Map([...WIDE].map(([narrow, wide]) => [wide, narrow]));

type Change = (text: string, choose: () => boolean) => string;
const CHANGES: Record<string, Change> = {
  'line breaks removed': (text, choose) => text.replace(/\n/g, (found) => (choose() ? '' : found)),
  'line breaks turned into spaces': (text, choose) =>
    text.replace(/\n+/g, (found) => (choose() ? ' ' : found)),
  'line breaks doubled': (text, choose) => text.replace(/\n/g, (found) => (choose() ? '\n\n' : found)),
  'punctuation made wide': (text, choose) =>
    text.replace(/[^\n]/g, (found) => (choose() ? (WIDE.get(found) ?? found) : found)),
  'punctuation made narrow': (text, choose) =>
    text.replace(/[^\n]/g, (found) => (choose() ? (NARROW.get(found) ?? found) : found)),
  'spaces put in': (text, choose) =>
    text.replace(/./gu, (found) => (choose() && choose() && choose() ? `${found}\u3000` : found)),
  'characters dropped': (text, choose) =>
    text.replace(/./gu, (found) => (choose() && choose() && choose() && choose() ? '' : found)),
};

function chooser(seed: number): () => boolean {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state > 0x80000000;
  };
}

describe('every character of a source', () => {
  test('is in exactly one place of the plan, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(account(text)).toEqual(nothingLost);
      }),
      { numRuns: 600 },
    );
  });

  test('is in exactly one place whatever a reader says of the lines', () => {
    const kind = fc.constantFrom<LineHint['kind']>(
      'title',
      'heading',
      'list_item',
      'table_row',
      'caption',
      'picture',
    );
    const hint = fc.record({
      kind,
      at: fc.nat(400),
      size: fc.nat(60),
      level: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(anyText, fc.array(hint, { maxLength: 8 }), (text, hints) => {
        const placed = hints.map(({ kind: of, at, size, level }) => ({
          kind: of,
          level,
          start: at,
          end: at + size,
          picture: 0,
        }));
        expect(account(text, placed)).toEqual(nothingLost);
      }),
      { numRuns: 300 },
    );
  });

  test.each(Object.entries(CHANGES))('is in exactly one place of a real article with its %s', (_, change) => {
    for (const text of texts) {
      fc.assert(
        fc.property(fc.integer(), fc.boolean(), (seed, all) => {
          expect(account(change(text, all ? () => true : chooser(seed)))).toEqual(nothingLost);
        }),
        { numRuns: 6 },
      );
    }
  });

  test('is in one place where a name waits for its part while another is given one', () => {
    const text = '云溪文旅这一年\n\n(云溪区　文　化和　旅游局供稿)';
    expect(account(text)).toEqual(nothingLost);
  });

  test('is in one place in a text of nothing, of blanks and of one word', () => {
    for (const text of ['', ' \n\u3000\n', '统战', '。', '\n\n\n“', '——'])
      expect(account(text)).toEqual(nothingLost);
  });
});

test('a plan of the same text is the same plan', () => {
  for (const text of texts) expect(makePlan(sourceOf(text))).toEqual(makePlan(sourceOf(text)));
});

describe('the work for ten times the text is ten times the work', () => {
  const paragraph =
    '一年来，云溪区坚持“统战＋经济”，走访企业35家，解决问题120个（含历史遗留问题），满意率达到100%。';
  const page = `${paragraph.repeat(6)}\n`.repeat(12);
  const shapes: Record<string, (size: number) => string> = {
    'articles one after another': (size) =>
      repeat(`凝心聚力启新程\n——2025年云溪区工作综述\n记者 张小北\n${page}\n突出引领\n${page}\n`, size),
    'one line without a space': (size) => repeat(paragraph, size),
    'one line with a space after every sentence': (size) => repeat(`${paragraph} 突出党建引领 `, size),
    'opening marks alone': (size) => repeat('“《（', size),
    'short lines alone': (size) => repeat('突出引领\n', size),
    'markup alone': (size) => repeat('<b>&nbsp;下转第2版', size),
    'digits alone': (size) => repeat('1234567890', size),
    'spaced letters': (size) => repeat('统 ', size),
    'the same line over and over': (size) => repeat(`${paragraph}\n`, size),
  };

  const sizes = (name: string) => (name.startsWith('articles') ? [200_000, 2_000_000] : [15_000, 150_000]);

  test.each(Object.entries(shapes))('%s', (name, shape) => {
    const [little = 0, much = 0] = sizes(name).map((size) => {
      const source = sourceOf(shape(size));
      return countScanned(() => makePlan(source)) / source.text.length;
    });
    expect(much).toBeLessThan(1.3 * little + 1);
  });
});

function repeat(part: string, size: number): string {
  return part.repeat(Math.ceil(size / part.length));
}
