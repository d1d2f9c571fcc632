import { expect, test } from 'vitest';
import { wordsBefore } from '@/lib/intake/rows/words-before';

test('a place is told by the words before it, of its own line', () => {
  expect(wordsBefore('第一段。\n助餐点占比，居全市第一', 11)).toBe('助餐点占比，');
  expect(wordsBefore('第一段。\n占比', 5)).toBe('第一段。');
  expect(wordsBefore('占比', 0)).toBe('');
  expect(wordsBefore('全区居家养老服务中心已建成二十六处，占比', 20)).toBe('中心已建成二十六处，占比');
});
