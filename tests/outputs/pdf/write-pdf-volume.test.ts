import { expect, test } from 'vitest';
import { writePdfVolume } from '@/lib/outputs/pdf/write-pdf-volume';
import { demoContents } from '@/tests/support/demo-contents';
import { articleCharacters } from '@/tests/support/output-characters';
import { madePdf, pdfRequest, sourceOfContent } from '@/tests/support/pdf-request';
import { taggedPdf } from '@/tests/support/read-back-pdf';

const demo = await demoContents();
const contents = [...demo.contents.values()].filter(({ year }) => year === 2026);

test('a year’s volume holds its articles whole and in order, with contents that lead to them', async () => {
  const bytes = madePdf(
    await writePdfVolume(
      contents.map((content) => sourceOfContent(content)),
      {
        ...pdfRequest(demo.readPicture),
        title: ['云溪区年度回眸'],
        year: 2026,
        officeName: '云溪区委宣传部',
      },
    ),
  );
  const { text, outline, info } = await taggedPdf(bytes);
  expect(contents.length).toBeGreaterThan(2);
  expect(text.endsWith(contents.map(articleCharacters).join(''))).toBe(true);
  expect(info.Title).toBe('云溪区年度回眸');
  const titles = contents.map(({ heading }) => heading.headline.join(' '));
  expect(outline.map(({ title }) => title)).toEqual(['目录', ...titles]);
  expect(outline[1]?.items.map(({ title }) => title)).toEqual(
    contents[0]?.sections.map(({ headingLines }) => headingLines.join(' ')).filter((line) => line !== ''),
  );
});
