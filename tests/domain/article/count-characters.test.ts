import { expect, test } from 'vitest';
import { countCharacters } from '@/lib/domain/article/count-characters';

test.each<[string, number, string]>([
  ['', 0, 'nothing'],
  [' \n\t\u3000\u00a0', 0, 'white space of every kind'],
  ['统战工作', 4, 'Chinese characters'],
  ['𠮷〇々', 3, 'rare characters, zero and the repetition mark'],
  ['党建引领，凝心聚力。', 10, 'full-width punctuation'],
  ['“十四五”', 5, 'quotation marks'],
  ['《条例》（试行）', 8, 'book title marks and brackets'],
  ['——……', 4, 'double dashes and ellipses'],
  ['阿·凡', 3, 'a middle dot'],
  ['GDP', 1, 'a word'],
  ['hello world', 2, 'two words'],
  ['hello,world', 1, 'half-width punctuation joins'],
  ['2025年', 2, 'a figure before a character'],
  ['3.5%', 1, 'a decimal with its sign'],
  ['1,234,567', 1, 'thousands'],
  ['A-1、B-2', 3, 'words apart by full-width punctuation'],
  ['it’s', 1, 'an apostrophe in a word'],
  ['“A”', 3, 'quotation marks about a word'],
  ['２０２５', 4, 'full-width digits'],
  ['①②', 2, 'circled figures'],
  ['a - b', 3, 'a dash standing alone'],
  ['全\u200b区\ufeff', 2, 'invisible characters'],
  ['e\u0301a', 1, 'an accent of its own'],
  ['カタカナ', 4, 'kana'],
  ['上\n下', 2, 'a line break'],
])('%j counts %d: %s', (text, expected) => {
  expect(countCharacters(text)).toBe(expected);
});
