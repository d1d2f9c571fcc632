import { expect, test } from 'vitest';
import { sourceLines } from '@/components/imports/source-lines';
import type { Row } from '@/lib/intake/rows/row';

const row = (id: string, kind: Row['kind'], ...spans: [number, number][]): Row => ({
  ...{ id, kind, text: '', startsArticle: false, starts: null },
  spans: spans.map(([start, end]) => ({ start, end })),
});

test('a source is shown whole, each piece with the row it went into', () => {
  const text = '标题\n\n前半 后半';
  const lines = sourceLines(text, [row('r1', 'paragraph', [4, 6], [7, 9]), row('r0', 'headline', [0, 2])]);
  expect(lines.map(({ parts }) => parts.map((part) => part.text).join('')).join('\n')).toBe(text);
  expect(lines[2]?.parts).toEqual([
    { text: '前半', row: 'r1', kind: 'paragraph', isFirst: true },
    { text: ' ', row: null, kind: null, isFirst: false },
    { text: '后半', row: 'r1', kind: 'paragraph', isFirst: false },
  ]);
});

test('a passage over several lines is marked on each', () => {
  const lines = sourceLines('甲\n乙', [row('r0', 'removed', [0, 3])]);
  expect(lines.map(({ parts }) => parts.map(({ row: id, isFirst }) => [id, isFirst]))).toEqual([
    [['r0', true]],
    [['r0', false]],
  ]);
});
