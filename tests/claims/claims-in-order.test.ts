import { expect, test } from 'vitest';
import { claimsInOrder } from '@/lib/claims/claims-in-order';
import { scanClaims } from '@/lib/claims/scan-claims';

test('claims come in the order of the text, their groups counted anew, one that is left alone in none', () => {
  const claims = scanClaims('走访企业32家、解决问题18件。开会3次、办班5期。发证7本、发书9册。');
  const [first, , , fourth, ...others] = claims;
  if (!first || !fourth) throw new Error('Six claims were to be found.');
  expect(claimsInOrder([...others, first, fourth]).map(({ value, group }) => [value, group])).toEqual([
    [32, null],
    [5, null],
    [7, 1],
    [9, 1],
  ]);
});
