import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { titlePhrases } from '@/lib/domain/article/title-phrases';
import { drawSharePicture, isDrawable, shareKey, type ShareWords } from '@/lib/outputs/draw-share-picture';

const words = (...lines: string[]): ShareWords => ({
  lines: lines.map(titlePhrases),
  year: '2025',
  site: '云溪回眸',
  foot: '中共云溪区委宣传部',
});

/** Dark points by rows: where letters stand. */
async function inkIn(png: Buffer): Promise<number> {
  const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 80).length;
}

describe('a share picture', () => {
  test('is 1200 × 630, and the same words are the same bytes', async () => {
    const first = await drawSharePicture(words('同心向前 共绘新卷'));
    const { width, height, format } = await sharp(first).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect((await drawSharePicture(words('同心向前 共绘新卷'))).equals(first)).toBe(true);
    expect(await inkIn(first)).toBeGreaterThan(5_000);
    expect(first.byteLength).toBeLessThan(200_000);
  });

  test('of a headline however long keeps within its edges', async () => {
    const long = '坚持以人民为中心的发展思想，扎实推进协商民主广泛多层制度化发展；'.repeat(4);
    const png = await drawSharePicture(words(long));
    // The right margin stays paper.
    const edge = await sharp(png).extract({ left: 1130, top: 130, width: 70, height: 380 }).png().toBuffer();
    expect(await inkIn(edge)).toBe(0);
    expect(await inkIn(png)).toBeGreaterThan(20_000);
  });

  test('is not drawn where a letter is in no font, nor of no headline', async () => {
    expect(await isDrawable(words('同心向前'))).toBe(true);
    expect(await isDrawable(words('代表𠮷田先生'))).toBe(false);
    expect(await isDrawable(words())).toBe(false);
  });

  test('has another key for other words', () => {
    expect(shareKey(words('同心向前'))).toBe(shareKey(words('同心向前')));
    expect(shareKey(words('同心向前'))).not.toBe(shareKey({ ...words('同心向前'), foot: '' }));
  });
});
