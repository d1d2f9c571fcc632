import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writePdfNewspaper } from '@/lib/outputs/pdf/write-pdf-newspaper';
import type { LaidOutPage } from '@/lib/newspaper/layout/lay-out-page';
import { arbitraryOf } from '@/tests/support/arbitrary-content';
import { demoContents } from '@/tests/support/demo-contents';
import { laidOut, wordsOn } from '@/tests/support/newspaper';
import { articleCharacters } from '@/tests/support/output-characters';
import { madePdf } from '@/tests/support/pdf-request';
import { firstDifference, taggedPdf } from '@/tests/support/read-back-pdf';
import { seedContents } from '@/tests/support/seed-contents';

const demo = await demoContents();
const seeds = seedContents();

async function pdfOf(page: LaidOutPage, hasMarks = false): Promise<Buffer> {
  const date = { year: 2026, month: 12, day: 2, hour: 8, minute: 0, second: 0 };
  const properties = { title: '专版', author: '云溪区委宣传部', keywords: ['sha256:00'], date };
  return madePdf(await writePdfNewspaper(page, { properties, readPicture: demo.readPicture, hasMarks }));
}

const sorted = (text: string) => [...text].sort().join('');

describe('every character of an article stands in the PDF once', () => {
  it('of the demo, article by article in the order of the tags', async () => {
    for (const content of demo.contents.values()) {
      const page = await laidOut([content]);
      const { text, conformance, roles, pages } = await taggedPdf(await pdfOf(page));
      expect(firstDifference(text, wordsOn(page))).toBeNull();
      expect(conformance).toEqual(['2', 'A', '1']);
      expect(roles).toContain('H1');
      expect(pages).toBe(1);
    }
  });

  it.skipIf(seeds.length === 0)('of the real articles, where they are at hand (HUIMOU_SEEDS)', async () => {
    const [, a, b, , , e] = seeds;
    if (!a || !b || !e) throw new Error('six articles');
    for (const contents of [[a, b], [e]]) {
      const { text } = await taggedPdf(await pdfOf(await laidOut(contents)));
      expect(sorted(text)).toBe(sorted(contents.map(articleCharacters).join('')));
    }
  });

  test('of any article, each line as wide in the file as was decided', async () => {
    const words = fc.constantFrom(
      '统战',
      '，',
      '“十四五”',
      '2025年',
      'café',
      ' ',
      '——',
      '1.66亿',
      '《',
      '》',
      ',',
      '。',
      '（Å）',
    );
    const phrase = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(arbitraryOf(phrase).content, async (content) => {
        const page = await laidOut([content]);
        if (!page.fit.isWhole) return;
        const { text } = await taggedPdf(await pdfOf(page));
        expect(firstDifference(text, wordsOn(page))).toBeNull();
      }),
      { numRuns: 8 },
    );
  });
});

test('for the printer the sheet is larger, by the bleed and its marks; the same page is the same bytes', async () => {
  const [content] = demo.contents.values();
  if (!content) throw new Error('no article');
  const page = await laidOut([content], { paper: 'tabloid' });
  const [read, again, printer] = [await pdfOf(page), await pdfOf(page), await pdfOf(page, true)];
  expect(read.equals(again)).toBe(true);
  expect(sizeOf(read)).toEqual([275, 395]);
  expect(sizeOf(printer)).toEqual([295, 415]);
});

function sizeOf(pdf: Buffer): number[] {
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'));
  return [box?.[1], box?.[2]].map((points) => Math.round((Number(points) / 72) * 25.4));
}

test('a page on which not everything has room is never set', async () => {
  const [content] = demo.contents.values();
  if (!content) throw new Error('no article');
  const page = await laidOut([content], { paper: 'tabloid', limits: { sizeMin: 15, sizeMax: 16 } });
  if (page.fit.isWhole) throw new Error('it fits');
  await expect(pdfOf(page)).rejects.toThrow(RangeError);
});

test('a line that is wider in the file than was decided is an error', async () => {
  const [content] = demo.contents.values();
  if (!content) throw new Error('no article');
  const page = await laidOut([content]);
  const [line] = page.placed.flatMap((one) =>
    one.kind === 'text' && one.role === 'paragraph' ? one.lines : [],
  );
  const run = line?.runs[0];
  if (!run) throw new Error('no line');
  run.text += '多';
  await expect(pdfOf(page)).rejects.toMatchObject({ failure: 'refused' });
});
