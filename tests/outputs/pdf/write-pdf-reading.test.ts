import { expect, test } from 'vitest';
import { writePdfReading } from '@/lib/outputs/pdf/write-pdf-reading';
import { demoContents } from '@/tests/support/demo-contents';
import { articleCharacters } from '@/tests/support/output-characters';
import { madePdf, pdfRequest, sourceOfContent } from '@/tests/support/pdf-request';
import { firstDifference, seenInPdf, taggedPdf } from '@/tests/support/read-back-pdf';

const demo = await demoContents();
const content = demo.contents.get('united-front-2023');
if (!content) throw new Error('no article');
const draft = sourceOfContent(content, { isApproved: false, revision: null });

test('a reading copy holds the whole text, and says on each page what it is and that nobody has approved it', async () => {
  const bytes = madePdf(
    await writePdfReading(draft, { ...pdfRequest(demo.readPicture), hasLineNumbers: true }),
  );
  const { text, pages } = await taggedPdf(bytes);
  expect(firstDifference(text, articleCharacters(content))).toBeNull();
  const seen = await seenInPdf(bytes, () => false);
  expect(seen.match(/草稿，未经审定/g)).toHaveLength(pages);
  expect(seen.match(new RegExp(`工作稿·${draft.contentHash.slice(0, 8)}`, 'g'))).toHaveLength(pages);
});

test('an approved text says nothing of a draft; lines are numbered only on request', async () => {
  const approved = sourceOfContent(content);
  const seen = async (hasLineNumbers: boolean) =>
    seenInPdf(madePdf(await writePdfReading(approved, { ...pdfRequest(), hasLineNumbers })), () => false);
  const [without, numbered] = [await seen(false), await seen(true)];
  expect(without).not.toContain('草稿');
  expect(numbered.length).toBeGreaterThan(without.length);
});
