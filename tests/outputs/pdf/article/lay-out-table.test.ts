import { describe, expect, it } from 'vitest';
import type { OutputCell } from '@/lib/outputs/output-blocks';
import { layOutTable } from '@/lib/outputs/pdf/article/lay-out-table';

function cellOf(words: string, rest: Partial<OutputCell> = {}): OutputCell {
  const text = { text: words, isBold: false, isItalic: false, isRunIn: false, script: null, href: null };
  return {
    isHeader: false,
    colspan: 1,
    rowspan: 1,
    paragraphs: [{ kind: 'paragraph', inlines: [{ kind: 'text', ...text }] }],
    ...rest,
  };
}

const places = (rows: OutputCell[][]) =>
  layOutTable({ kind: 'table', rows }).cells.map(({ x, y, colspan, rowspan }) => [x, y, colspan, rowspan]);

describe('a table laid out', () => {
  it('puts cells beside those that reach down from above', () => {
    const rows = [
      [cellOf('甲', { rowspan: 2 }), cellOf('乙', { colspan: 2 })],
      [cellOf('丙'), cellOf('丁')],
    ];
    expect(places(rows)).toEqual([
      [0, 0, 1, 2],
      [1, 0, 2, 1],
      [1, 1, 1, 1],
      [2, 1, 1, 1],
    ]);
  });

  it('lets no cell reach below the last row or over one that is taken', () => {
    const rows = [
      [cellOf('甲'), cellOf('乙', { rowspan: 9 }), cellOf('丙')],
      [cellOf('丁', { colspan: 3 }), cellOf('戊')],
    ];
    expect(places(rows)).toEqual([
      [0, 0, 1, 1],
      [1, 0, 1, 2],
      [2, 0, 1, 1],
      [0, 1, 1, 1],
      [2, 1, 1, 1],
    ]);
  });

  it('repeats the rows of headers at the top, unless one of them reaches into the text', () => {
    const header = (words: string, rowspan = 1) => cellOf(words, { isHeader: true, rowspan });
    const body = [cellOf('甲'), cellOf('乙')];
    expect(layOutTable({ kind: 'table', rows: [[header('类'), header('数')], body] }).headerRows).toBe(1);
    expect(
      layOutTable({ kind: 'table', rows: [[header('类', 2), header('数')], [cellOf('乙')]] }).headerRows,
    ).toBe(0);
    expect(layOutTable({ kind: 'table', rows: [body, body] }).headerRows).toBe(0);
  });

  it('centres columns of short cells, and sets longer ones from the left', () => {
    const { cells } = layOutTable({
      kind: 'table',
      rows: [
        [cellOf('经济建设'), cellOf('关于支持中小制造企业的建议')],
        [cellOf('合计'), cellOf('189')],
      ],
    });
    expect(cells.map(({ isCentred }) => isCentred)).toEqual([true, false, true, false]);
  });
});
