import { expect, test } from 'vitest';
import { printedDate, printedFurniture } from '@/lib/newspaper/layout/printed-furniture';
import { PRINTED_WORDS } from '@/tests/support/newspaper';

const FACTS = {
  outletName: '云溪日报',
  date: '2026-12-02',
  number: '08',
  seriesLabel: '',
  slogans: [],
  editors: [],
};
const approved = { revision: 3, contentHash: '1a2b3c4d'.repeat(8), isApproved: true };
const copy = { revision: null, contentHash: '99aa0011'.repeat(8), isApproved: false };

test('a date is printed with its weekday, and none where none is given', () => {
  expect(printedDate('2026-12-02')).toBe('2026年12月2日 星期三');
  expect(printedDate('2024-02-29')).toBe('2024年2月29日 星期四');
  expect(printedDate('')).toBe('');
});

test('the foot says which texts these are, and that one of them is not approved', () => {
  expect(printedFurniture(FACTS, [approved], PRINTED_WORDS)).toMatchObject({
    stamp: '版本 3 · 1a2b3c4d',
    draft: '',
  });
  expect(printedFurniture(FACTS, [approved, copy], PRINTED_WORDS)).toMatchObject({
    stamp: '版本 3 · 1a2b3c4d\u3000工作稿 · 99aa0011',
    draft: '未审定',
  });
});
