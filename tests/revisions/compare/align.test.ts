import { expect, test } from 'vitest';
import fc from 'fast-check';
import { align } from '@/lib/revisions/compare/align';

const letters = (text: string) => Array.from(text, (letter) => ({ letter }));
const equal = (one: { letter: string }, other: { letter: string }): number =>
  one.letter === other.letter ? 1 : 0;
const show = (before: string, after: string, weigh = equal) =>
  align(letters(before), letters(after), weigh)
    .map((pair) => `${pair.before?.letter ?? ''}:${pair.after?.letter ?? ''}`)
    .join(' ');

test.each([
  ['an inserted item', 'ab', 'axb', 'a:a :x b:b'],
  ['a removed item', 'axb', 'ab', 'a:a x: b:b'],
  ['removed before added in the same place', 'axyb', 'auvb', 'a:a x: y: :u :v b:b'],
  ['the longest that stayed in order', 'abcd', 'dabc', ':d a:a b:b c:c d:'],
  ['nothing at all', '', '', ''],
])('%s', (_, before, after, shown) => {
  expect(show(before, after)).toBe(shown);
});

test('one good pair is better than a poorer one, however early', () => {
  const weigh = (one: { letter: string }, other: { letter: string }) =>
    one.letter + other.letter === 'ay' ? 2 : 1;
  expect(show('a', 'xy', weigh)).toBe(':x a:y');
});

test('every item stands in its order, once', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (before, after) => {
      const pairs = align(letters(before), letters(after), equal);
      expect(pairs.map((pair) => pair.before?.letter ?? '').join('')).toBe(before);
      expect(pairs.map((pair) => pair.after?.letter ?? '').join('')).toBe(after);
    }),
  );
});
