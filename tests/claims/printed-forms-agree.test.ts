import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedFormsAgree, type PrintedForm } from '@/lib/claims/printed-forms-agree';

/** A whole value as it is printed with its last place at 10 ** `place`. */
function printed(value: number, place: number): PrintedForm {
  const step = 10 ** place;
  return {
    value: Math.floor(value / step + 0.5) * step,
    scale: Math.max(place, 4),
    decimals: Math.max(place, 4) - place,
  };
}

const place = fc.integer({ min: 0, max: 8 });

test('two printed forms of one value agree, in either order', () => {
  fc.assert(
    fc.property(fc.nat(1e12), place, place, (value, one, other) => {
      expect(printedFormsAgree(printed(value, one), printed(value, other))).toBe(true);
      expect(printedFormsAgree(printed(value, other), printed(value, one))).toBe(true);
    }),
  );
});

test('two forms agree exactly when some value is rounded to both', () => {
  fc.assert(
    fc.property(
      fc.nat(3000),
      fc.nat(3000),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 2 }),
      (a, b, p, q) => {
        const [one, other] = [printed(a, p), printed(b, q)];
        // Halves of the finest place are enough: the stretches begin and end there.
        const tried = Array.from({ length: 8001 }, (_, at) => at / 2);
        const common = tried.some(
          (value) => printed(value, p).value === one.value && printed(value, q).value === other.value,
        );
        expect(printedFormsAgree(one, other)).toBe(common);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  [
    '1.66亿 and 16600万',
    { value: 166_000_000, scale: 8, decimals: 2 },
    { value: 166_000_000, scale: 4, decimals: 0 },
    true,
  ],
  [
    '1.66亿 and 16649万',
    { value: 166_000_000, scale: 8, decimals: 2 },
    { value: 166_490_000, scale: 4, decimals: 0 },
    true,
  ],
  [
    '1.66亿 and 16651万',
    { value: 166_000_000, scale: 8, decimals: 2 },
    { value: 166_510_000, scale: 4, decimals: 0 },
    false,
  ],
  ['481 and 482', { value: 481, scale: 0, decimals: 0 }, { value: 482, scale: 0, decimals: 0 }, false],
  ['6.2% and 6.23%', { value: 6.2, scale: 0, decimals: 1 }, { value: 6.23, scale: 0, decimals: 2 }, true],
  ['6.2% and 6.26%', { value: 6.2, scale: 0, decimals: 1 }, { value: 6.26, scale: 0, decimals: 2 }, false],
])('%s', (_, one, other, agree) => {
  expect(printedFormsAgree(one, other)).toBe(agree);
});
