import { expect, test } from 'vitest';
import { longestRise } from '@/lib/revisions/compare/longest-rise';

test.each([
  [[], []],
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [
    [4, 1, 2, 3],
    [1, 2, 3],
  ],
  [
    [2, 3, 4, 1],
    [2, 3, 4],
  ],
  [
    [3, 1, 4, 2, 5],
    [3, 4, 5],
  ],
  [[3, 2, 1], [3]],
  [
    [5, 6, 1, 2, 3],
    [1, 2, 3],
  ],
])('the longest rise in %j is %j', (numbers, rise) => {
  expect(longestRise(numbers)).toEqual(rise);
});
