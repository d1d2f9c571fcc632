import { describe, expect, test } from 'vitest';
import { writeWordArticle } from '@/lib/outputs/word/write-word-article';
import { wordWords as words } from '@/lib/web/word-words';
import { unitedFront2026 } from '@/prisma/seed/demo/articles/united-front-2026';
import { anyPicture, demoContent, outputSource } from '@/tests/support/word-sources';
import { named, valueIn, wordPart, wordText, wordXml } from '@/tests/support/word-files';

const bytes = await writeWordArticle(outputSource(demoContent(unitedFront2026)), {
  readPicture: anyPicture,
  words,
});
const file = wordXml(bytes);
const styles = named(wordXml(bytes, 'word/styles.xml'), 'w:style');
const style = (id: string) => styles.find((one) => one.attributes['w:styleId'] === id);
const numbers = (name: string) =>
  Object.fromEntries(
    Object.entries(named(file, name)[0]?.attributes ?? {}).map(([key, value]) => [
      key.slice(2),
      Number(value),
    ]),
  );

const MM = 1440 / 25.4;
const size = Number(valueIn(wordXml(bytes, 'word/styles.xml').child('w:docDefaults'), 'w:sz'));
const spacing = Number(valueIn(style('Normal')?.child('w:rPr'), 'w:spacing'));
const letter = size * 10 + spacing;

describe('the page of GB/T 9704-2012, by the numbers in the file', () => {
  const page = numbers('w:pgSz');
  const margin = numbers('w:pgMar');
  const grid = numbers('w:docGrid');
  const { w: pageWidth = 0, h: pageHeight = 0 } = page;
  const { left = 0, right = 0, top = 0, bottom = 0, footer = 0 } = margin;
  const { linePitch = 0 } = grid;
  const width = pageWidth - left - right;
  const height = pageHeight - top - bottom;

  test('is A4, its letters 3号, its inner margin 28 mm, its type area 156 mm wide', () => {
    expect([pageWidth / MM, pageHeight / MM].map(Math.round)).toEqual([210, 297]);
    expect(size).toBe(32);
    expect(left / MM).toBeCloseTo(28, 0);
    expect(width / MM).toBeCloseTo(156, 0);
  });

  test('takes 28 letters a line and no 29th', () => {
    expect(Math.floor(width / letter)).toBe(28);
  });

  test('takes 22 lines and no 23rd, 225 mm from the head of the first letters to the foot of the last', () => {
    expect(named(file, 'w:docGrid')[0]?.attributes['w:type']).toBe('lines');
    expect(Math.floor(height / linePitch)).toBe(22);
    const leading = linePitch - size * 10;
    expect((22 * linePitch - leading) / MM).toBeCloseTo(225, -0.5);
    expect((top + leading / 2) / MM).toBeGreaterThan(36);
    expect((top + leading / 2) / MM).toBeLessThan(38);
  });

  test('indents a paragraph by two letters', () => {
    const indent = named(style('BodyText') ?? file, 'w:ind')[0]?.attributes['w:firstLine'];
    expect(Number(indent)).toBe(2 * letter);
  });

  test('has its number — 1 — in 4号, at the outer side, 7 mm under the type area, one letter from its edge', () => {
    expect(valueIn(style('Footer'), 'w:sz')).toBe('28');
    const areaFoot = top + 22 * linePitch - (linePitch - size * 10) / 2;
    const lineMiddle = pageHeight - footer - (28 * 10 * 1.15) / 2;
    expect((lineMiddle - areaFoot) / MM).toBeGreaterThan(6);
    expect((lineMiddle - areaFoot) / MM).toBeLessThan(8);
    const kinds = named(file, 'w:footerReference').map((one) => one.attributes['w:type']);
    expect(kinds).toEqual(['default', 'even']);
    expect(wordPart(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const [odd, even] = [1, 2].map((number) => wordXml(bytes, `word/footer${number}.xml`));
    expect(odd && wordText(odd)).toMatch(/^版本.*— {2}—$/);
    expect(even && wordText(even)).toMatch(/^— {2}—版本/);
    expect(odd && named(odd, 'w:ind')[0]?.attributes).toEqual({ 'w:right': '280' });
    expect(even && named(even, 'w:ind')[0]?.attributes).toEqual({ 'w:left': '280' });
  });

  test('sets each level in its face, and Latin letters in Times New Roman', () => {
    const face = (id: string) => named(style(id) ?? file, 'w:rFonts')[0]?.attributes['w:eastAsia'];
    expect(['Title', 'Heading1', 'Heading2'].map(face)).toEqual(['方正小标宋简体', '黑体', '楷体_GB2312']);
    expect(valueIn(style('Title'), 'w:sz')).toBe('44');
    const defaults = named(wordXml(bytes, 'word/styles.xml'), 'w:rFonts')[0]?.attributes;
    expect(defaults).toMatchObject({ 'w:eastAsia': '仿宋_GB2312', 'w:ascii': 'Times New Roman' });
  });

  test('names what to take where a face is missing', () => {
    const fonts = named(wordXml(bytes, 'word/fontTable.xml'), 'w:font');
    const others = Object.fromEntries(
      fonts.map((one) => [one.attributes['w:name'], valueIn(one, 'w:altName')]),
    );
    expect(others['仿宋_GB2312']).toContain('仿宋,FangSong');
    const used = new Set(
      styles.flatMap((one) => named(one, 'w:rFonts').map((fonts) => fonts.attributes['w:eastAsia'])),
    );
    for (const name of used) expect(others).toHaveProperty([name ?? '']);
  });
});
