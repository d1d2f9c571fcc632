import { expect, test } from 'vitest';
import { printLayout } from '@/components/seasons/print-layout';

test('a small table is set comfortably, no row higher than it need be', () => {
  expect(printLayout(4, 3)).toEqual({
    orientation: 'portrait',
    rowMm: 7,
    fontMm: 3.2,
    nameMm: 80,
    hasLevelNames: true,
  });
});

test('names of few departments lie along the line, of many they stand upright', () => {
  expect([3, 6].map((columns) => printLayout(20, columns).hasLevelNames)).toEqual([true, true]);
  expect([7, 20, 32].map((columns) => printLayout(20, columns).hasLevelNames)).toEqual([false, false, false]);
});

test('what few departments do not need is left to the names of the sections, so that none is cut off', () => {
  expect([3, 4, 5, 6, 7].map((columns) => printLayout(20, columns).nameMm)).toEqual([80, 80, 80, 58, 54]);
});

test('many sections stand on an upright sheet, many departments on a sheet laid across', () => {
  expect(printLayout(64, 10).orientation).toBe('portrait');
  expect(printLayout(20, 30).orientation).toBe('landscape');
});

test.each([
  [64, 20],
  [105, 20],
  [60, 32],
])('%i rows and %i departments stay on one sheet, in letters of four points at least', (rows, columns) => {
  const { orientation, rowMm, fontMm } = printLayout(rows, columns);
  expect(rowMm * rows).toBeLessThanOrEqual(orientation === 'portrait' ? 205 : 118);
  expect(fontMm).toBeGreaterThanOrEqual(1.4);
});
