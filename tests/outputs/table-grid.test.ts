import { expect, it } from 'vitest';
import type { OutputCell } from '@/lib/outputs/output-blocks';
import { tableGrid } from '@/lib/outputs/table-grid';

const cell = (colspan = 1, rowspan = 1): OutputCell => ({
  isHeader: false,
  colspan,
  rowspan,
  paragraphs: [],
});

it('a table’s places are its cells, and nothing where a cell reaches over them', () => {
  const [a, b, c, d, e] = [cell(1, 2), cell(2), cell(), cell(), cell()];
  expect(tableGrid({ kind: 'table', rows: [[a, b], [c, d], [e]] })).toEqual([
    [a, b, null],
    [null, c, d],
    [e, null, null],
  ]);
});

it('a cell that reaches beyond the last row ends there', () => {
  expect(tableGrid({ kind: 'table', rows: [[cell(1, 9), cell()]] })).toHaveLength(1);
});
