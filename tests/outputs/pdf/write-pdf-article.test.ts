import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writePdfArticle } from '@/lib/outputs/pdf/write-pdf-article';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import { demoContents } from '@/tests/support/demo-contents';
import { cell, doc, hardBreak, link, paragraph, table, text } from '@/tests/support/documents';
import { articleCharacters } from '@/tests/support/output-characters';
import { isPdfFurniture, madePdf, pdfRequest, sourceOfContent } from '@/tests/support/pdf-request';
import { firstDifference, plainFigures, seenInPdf, taggedPdf } from '@/tests/support/read-back-pdf';
import { seedContents } from '@/tests/support/seed-contents';

const demo = await demoContents();
const seeds = seedContents();

function demoContent(key: string): ArticleContent {
  const content = demo.contents.get(key);
  if (!content) throw new Error(key);
  return content;
}

function withBody(...blocks: DocumentNode[]): ArticleContent {
  const section = { id: 'one', role: 'body' as const, headingLines: [], topicIds: [], doc: doc(...blocks) };
  return { ...demoContent('cppcc-2024'), sections: [section] };
}

async function lostOnPages(content: ArticleContent) {
  const source = sourceOfContent(content);
  const bytes = madePdf(await writePdfArticle(source, pdfRequest(demo.readPicture)));
  const seen = await seenInPdf(bytes, isPdfFurniture(source));
  return firstDifference(seen, plainFigures(articleCharacters(content)));
}

describe('no character of an article is lost in its PDF', () => {
  it.each([...demo.contents.keys()])('%s, as our own reader sees its pages', async (key) => {
    expect(await lostOnPages(demoContent(key))).toBeNull();
  });

  it.skipIf(seeds.length === 0)('real articles, where they are at hand (HUIMOU_SEEDS)', async () => {
    for (const [number, content] of seeds.entries())
      expect([number, await lostOnPages(content)]).toEqual([number, null]);
  });

  it('slanted words, and an address longer than a line, in the text and in a narrow cell', async () => {
    const address = `https://example.gov.cn/${'abcdefghij'.repeat(20)}`;
    const words = paragraph(
      text('着重的话', 'italic'),
      text('与 Nature', 'italic', 'bold'),
      hardBreak,
      text(address, link('https://example.gov.cn/a')),
    );
    expect(await lostOnPages(withBody(words, table([address])))).toBeNull();
  });

  it('a table whose headers stand at the left, over two columns and beside two rows', async () => {
    const header = (rest: object, words: string) => ({
      ...cell(rest, paragraph(text(words))),
      type: 'tableHeader',
    });
    const row = (...content: DocumentNode[]): DocumentNode => ({ type: 'tableRow', content });
    const content = withBody({
      type: 'table',
      content: [
        row(header({}, '项目'), header({ colspan: 2 }, '完成情况')),
        row(header({ rowspan: 2 }, '经济'), cell({}, paragraph(text('甲'))), cell({}, paragraph(text('乙')))),
        row(cell({}, paragraph(text('丙'))), cell({}, paragraph(text('丁')), paragraph(text('戊')))),
      ],
    });
    const { text: told } = await taggedPdf(
      madePdf(await writePdfArticle(sourceOfContent(content), pdfRequest())),
    );
    expect(firstDifference(told, articleCharacters(content))).toBeNull();
  });

  it('any article, in the order of its tags', async () => {
    const withoutRare = arbitraryContent.map(
      (content) => JSON.parse(JSON.stringify(content).replaceAll('𠮷', '吉')) as ArticleContent,
    );
    await fc.assert(
      fc.asyncProperty(withoutRare, async (content) => {
        const bytes = madePdf(await writePdfArticle(sourceOfContent(content), pdfRequest()));
        const { text: told } = await taggedPdf(bytes);
        expect(firstDifference(told.replaceAll('（暂无图片）', ''), articleCharacters(content))).toBeNull();
      }),
      { numRuns: 10, seed: 9, endOnFailure: true },
    );
  });
});

describe('what the file says of itself', () => {
  const content = demoContent('cppcc-2024');
  const source = sourceOfContent(content);

  test('the same text is the same file, byte for byte', async () => {
    const [one, other] = [
      await writePdfArticle(source, pdfRequest(demo.readPicture)),
      await writePdfArticle(source, pdfRequest(demo.readPicture)),
    ];
    expect(madePdf(one).equals(madePdf(other))).toBe(true);
  });

  test('its properties hold the title, the office and the whole hash; it is tagged, in Chinese, PDF/A-2a and PDF/UA-1', async () => {
    const { info, conformance, roles, alts, outline } = await taggedPdf(
      madePdf(await writePdfArticle(source, pdfRequest(demo.readPicture))),
    );
    expect(info.Title).toBe('一张方桌议实事 四镇两街听回声');
    expect(info.Author).toBe('云溪区委宣传部');
    expect(info.Keywords).toContain(source.contentHash);
    expect(info.Language).toBe('zh-CN');
    expect(conformance).toEqual(['2', 'A', '1']);
    for (const role of ['P', 'H1', 'Figure', 'Table', 'TH', 'TD', 'BlockQuote'])
      expect(roles).toContain(role);
    expect(alts).toContain('一座拱桥横跨河面，桥头两侧是临水的民居');
    expect(outline.map(({ title }) => title)).toEqual(
      content.sections.map(({ headingLines }) => headingLines.join(' ')).filter((title) => title !== ''),
    );
  });

  test('each page says which version it shows, and that it is not approved where it is not', async () => {
    const draft = sourceOfContent(content, { isApproved: false, revision: null });
    const bytes = madePdf(await writePdfArticle(draft, pdfRequest(demo.readPicture)));
    const { pages } = await taggedPdf(bytes);
    const feet = (await seenInPdf(bytes, () => false)).match(/工作稿·[0-9a-f]{8}—\d+—草稿，未经审定/g);
    expect(feet).toHaveLength(pages);
    expect(feet?.[0]).toContain(draft.contentHash.slice(0, 8));
  });
});

test('a character no font has is named with where it stands, and no file is made', async () => {
  const content = demoContent('cppcc-2024');
  const [first, ...rest] = content.sections;
  if (!first) throw new Error('no section');
  const sections = [{ ...first, doc: doc(paragraph(text('劳模代表𠮷田与胡𬱟座谈。'))) }, ...rest];
  const outcome = await writePdfArticle(sourceOfContent({ ...content, sections }), pdfRequest());
  expect(outcome).toEqual({
    kind: 'missing_characters',
    characters: [
      {
        character: '𠮷',
        codePoint: 'U+20BB7',
        where: [{ part: 'sections', index: 0, around: '劳模代表𠮷田与胡𬱟座谈' }],
      },
    ],
  });
});
