import { expect, test } from 'vitest';
import { faceFonts } from '@/lib/outputs/pdf/fonts/font-files';
import { readAdvances } from '@/lib/outputs/pdf/fonts/read-advances';

const widthOf = async (file: string | undefined, character: string) =>
  (await readAdvances(file ?? ''))(character.codePointAt(0) ?? 0);

test('the width of a character is the font’s own, by weight; null where the font has none', async () => {
  const [regular] = faceFonts.regular;
  const [black] = faceFonts.black;
  expect(await widthOf(regular, '中')).toBe(1);
  expect(await widthOf(regular, '“')).toBe(1);
  expect(await widthOf(regular, 'A')).toBeCloseTo(0.718);
  expect(await widthOf(black, 'A')).toBeCloseTo(0.761);
  expect(await widthOf(regular, ',')).toBeCloseTo(0.327);
  expect(await widthOf(regular, '𠮷')).toBeNull();
});
