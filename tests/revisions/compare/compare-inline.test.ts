import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { compareInline, type Inline } from '@/lib/revisions/compare/compare-inline';
import type { Mark } from '@/lib/revisions/compare/comparison';
import { arbitraryEdit, showPieces, textAfter, textBefore } from '@/tests/support/show-pieces';

const bold: Mark = { type: 'bold' };
const runIn: Mark = { type: 'runIn' };
const link = (href: string): Mark => ({ type: 'link', attrs: { href } });
const run = (text: string, ...marks: Mark[]): Inline => ({ text, marks });

describe('text whose marks alone changed', () => {
  test.each([
    ['made bold', [run('抓好落实')], [run('抓好'), run('落实', bold)], '抓好{~落实~}'],
    ['no longer a run-in subhead', [run('一是', runIn), run('抓好')], [run('一是抓好')], '{~一是~}抓好'],
    [
      'linked elsewhere',
      [run('链接', link('https://a.cn'))],
      [run('链接', link('https://b.cn'))],
      '{~链接~}',
    ],
    ['marked in another order', [run('甲', bold, runIn)], [run('甲', runIn, bold)], '甲'],
    ['stored in more runs', [run('甲乙', bold)], [run('甲', bold), run('乙', bold)], '甲乙'],
    ['bold beside an edit', [run('抓好落实')], [run('抓实'), run('落实', bold)], '抓[-好-]{+实+}{~落实~}'],
  ])('is shown as such: %s', (_, before, after, shown) => {
    expect(showPieces(compareInline(before, after))).toBe(shown);
  });

  test('says what its marks were and are', () => {
    expect(compareInline([run('甲', bold)], [run('甲', runIn)])).toEqual([
      { op: 'formatted', text: '甲', marksBefore: [bold], marks: [runIn] },
    ]);
  });

  test('is parted where its marks before part', () => {
    const pieces = compareInline([run('甲', bold), run('乙', link('https://a.cn'))], [run('甲乙')]);
    expect(pieces.map((piece) => piece.text)).toEqual(['甲', '乙']);
  });
});

test('unchanged, added and removed pieces carry their marks', () => {
  expect(compareInline([run('甲', bold), run('乙')], [run('甲', bold), run('丙', runIn)])).toEqual([
    { op: 'same', text: '甲', marks: [bold] },
    { op: 'removed', text: '乙' },
    { op: 'added', text: '丙', marks: [runIn] },
  ]);
});

const markSets = fc.constantFrom<Mark[][]>([], [bold], [runIn], [link('https://a.cn')]);
const split = (text: string, at: number, marks: Mark[]): Inline[] => {
  const characters = Array.from(text);
  return [run(characters.slice(0, at).join(''), ...marks), run(characters.slice(at).join(''))];
};

test('whatever the marks, the pieces make up both texts', () => {
  fc.assert(
    fc.property(
      arbitraryEdit,
      fc.nat(20),
      fc.nat(20),
      markSets,
      markSets,
      ([before, after], a, b, ma, mb) => {
        const pieces = compareInline(split(before, a, ma), split(after, b, mb));
        expect(textBefore(pieces)).toBe(before);
        expect(textAfter(pieces)).toBe(after);
      },
    ),
    { numRuns: 300 },
  );
});

describe('text that came to be raised or lowered', () => {
  const raised = { type: 'superscript' };
  const lowered = { type: 'subscript' };

  test('is another character, not another look', () => {
    expect(compareInline([run('面积1200m2。')], [run('面积1200m'), run('2', raised), run('。')])).toEqual([
      { op: 'same', text: '面积1200m' },
      { op: 'removed', text: '2' },
      { op: 'added', text: '2', marks: [raised] },
      { op: 'same', text: '。' },
    ]);
  });

  test('from raised to lowered too', () => {
    expect(compareInline([run('2', raised)], [run('2', lowered)]).map(({ op }) => op)).toEqual([
      'removed',
      'added',
    ]);
  });

  test('and in bold as well is raised as it was', () => {
    expect(compareInline([run('2', raised)], [run('2', bold, raised)]).map(({ op }) => op)).toEqual([
      'formatted',
    ]);
  });
});
