import { expect, test } from 'vitest';
import { fontCoverage } from '@/lib/outputs/pdf/fonts/font-coverage';
import { COVERING_FONTS } from '@/lib/outputs/pdf/fonts/font-files';

const covered = await fontCoverage(COVERING_FONTS);
const missing = (text: string) => [...text].filter((character) => !covered(character.codePointAt(0) ?? 0));

test('the fonts of the installation hold names, quotes, raised and lowered figures, and the first characters beyond 65,535', () => {
  expect(missing('镕昇喆堃祎璟〇“”‘’—…·①㎡⁰¹²³⁴₁ₐⁿÅéЖΩ√≤→■★•𬭬𬬻')).toEqual([]);
});

test('what they do not hold is known before anything is set', () => {
  expect(missing('吉𠮷\u{2a6d6}😀')).toEqual(['𠮷', '\u{2a6d6}', '😀']);
});
