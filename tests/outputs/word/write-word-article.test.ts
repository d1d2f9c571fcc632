import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleContent } from '@/lib/domain/article/content';
import { writeWordArticle } from '@/lib/outputs/word/write-word-article';
import { wordWords as words } from '@/lib/web/word-words';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import {
  blockquote,
  bulletList,
  cell,
  doc,
  hardBreak,
  item,
  link,
  orderedList,
  paragraph,
  PHOTO_HASH,
  photo,
  table,
  text,
} from '@/tests/support/documents';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';
import { anyPicture, noPicture, outputSource } from '@/tests/support/word-sources';
import type { XmlElement } from '@/tests/support/read-xml';
import { everyElement, named, valueIn, wordPartNames, wordText, wordXml } from '@/tests/support/word-files';

const options = { readPicture: anyPicture, words };

const article = (document: ArticleContent['sections'][number]['doc']): ArticleContent => ({
  schemaVersion: 1,
  bodyName: '云溪区委统战部',
  year: 2025,
  heading: { kicker: ['引题'], headline: ['画好同心圆', '开启新征程'], subhead: '副题', seriesLabel: '栏目' },
  byline: [{ role: 'reporter', outlet: '江州日报', name: '沈一苇' }],
  sections: [{ id: 'a', role: 'body', headingLines: ['上联', '下联'], topicIds: [], doc: document }],
});
const written = async (document: ArticleContent['sections'][number]['doc'], readPicture = anyPicture) =>
  wordXml(await writeWordArticle(outputSource(article(document)), { readPicture, words }));

const paragraphs = (file: XmlElement) =>
  named(file, 'w:p').map((one) => ({ style: valueIn(one, 'w:pStyle'), text: wordText(one), element: one }));
const paragraphOf = (file: XmlElement, words: string) => {
  const found = paragraphs(file).find((one) => one.text.includes(words));
  if (!found) throw new Error(`no paragraph says ${words}`);
  return found;
};

describe('what a Word file holds', () => {
  test('every character of the article, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryContent, async (content) => {
        const bytes = await writeWordArticle(outputSource(content), options);
        expect(withoutSpace(wordText(wordXml(bytes)))).toBe(articleCharacters(content));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('a character that XML cannot hold is left out, and the file is one all the same', async () => {
    const broken = article(
      doc(
        paragraph('甲\u0000乙\u0008丙\ufffe丁', text('戊\ud800己', link('https://a.example/'))),
        photo({ hash: PHOTO_HASH, alt: '庚\u0002', credit: '辛\u0003' }, '壬\u0004'),
      ),
    );
    broken.heading.headline = ['题\u0005目'];
    const source = outputSource(broken, { officeName: '宣传部\u0006' });
    const bytes = await writeWordArticle(source, options);
    for (const name of wordPartNames(bytes).filter((one) => one.endsWith('.xml'))) wordXml(bytes, name);
    const found = wordText(wordXml(bytes));
    for (const words of ['甲乙丙丁', '戊己', '题目', '壬\u3000辛']) expect(found).toContain(words);
  });

  test('the same source gives the same bytes, and no other does', async () => {
    const content = article(
      doc(paragraph(text('链接', link('https://a.example/'))), photo({ hash: PHOTO_HASH }, '图')),
    );
    const one = await writeWordArticle(outputSource(content), options);
    await new Promise((resolve) => setImmediate(resolve));
    expect((await writeWordArticle(outputSource(content), options)).equals(one)).toBe(true);
    const other = await writeWordArticle(outputSource({ ...content, year: 2026 }), options);
    expect(other.equals(one)).toBe(false);
  });

  test('which revision it is of: short where people see it, whole in its properties', async () => {
    const source = outputSource(article(doc('正文')), {
      publication: { address: '/a', publishedAt: new Date('2026-01-05T01:00:00Z'), correctedAt: null },
    });
    const bytes = await writeWordArticle(source, options);
    const footers = wordPartNames(bytes).filter((name) => /footer\d\.xml$/.test(name));
    expect(footers).toHaveLength(2);
    for (const name of footers)
      expect(wordText(wordXml(bytes, name))).toContain(`版本 3 · ${source.contentHash.slice(0, 8)}`);
    const custom = Object.fromEntries(
      named(wordXml(bytes, 'docProps/custom.xml'), 'property').map((one) => [
        one.attributes.name,
        one.text('vt:lpwstr'),
      ]),
    );
    expect(custom).toEqual({ HuimouContentHash: source.contentHash, HuimouRevision: '3' });
    const core = wordXml(bytes, 'docProps/core.xml');
    expect(core.text('dc:title')).toBe('画好同心圆 开启新征程');
    expect(core.text('dc:creator')).toBe('云溪区委宣传部');
    expect(core.text('dc:description')).toContain(source.contentHash);
    expect(core.text('dcterms:created')).toBe('2026-01-05T01:00:00Z');
  });

  test('that it is not approved, on each page of a text that is not', async () => {
    const content = article(doc('正文'));
    const headers = (bytes: Buffer) => wordPartNames(bytes).filter((name) => /header\d\.xml$/.test(name));
    const draft = await writeWordArticle(outputSource(content, { isApproved: false }), options);
    expect(headers(draft).map((name) => wordText(wordXml(draft, name)))).toEqual([
      '草稿，未经审定',
      '草稿，未经审定',
    ]);
    const kinds = named(wordXml(draft), 'w:headerReference').map((one) => one.attributes['w:type']);
    expect(kinds).toEqual(['default', 'even']);
    expect(headers(await writeWordArticle(outputSource(content), options))).toEqual([]);
  });
});

describe('how a Word file sets what the editor has', () => {
  test('the parts of the heading block and the levels of headings in the styles named for them', async () => {
    const numbered = ['一、总体情况', '（一）主要做法', '1. 走访企业', '（1）台账', '1.5亿元到账。'];
    const file = await written(doc(...numbered));
    const styles = ['栏目', '引题', '画好同心圆', '副题', '沈一苇', '上联', ...numbered].map(
      (said) => paragraphOf(file, said).style,
    );
    expect(styles).toEqual([
      ...['Series', 'Kicker', 'Title', 'Subhead', 'Byline', 'Heading1'],
      ...['Heading1', 'Heading2', 'Heading3', 'Heading4', 'BodyText'],
    ]);
    expect(paragraphOf(file, '上联').text).toBe('上联下联');
  });

  test('bold, italic, raised and lowered letters, links and line breaks as themselves', async () => {
    const file = await written(
      doc(
        paragraph(
          text('小标题。', 'runIn'),
          text('粗', 'bold'),
          text('斜', 'italic'),
          text('6', 'superscript'),
          text('2', 'subscript'),
          hardBreak,
          text('去处', link('https://a.example/x?y=1&z=2')),
        ),
      ),
    );
    const runs = named(paragraphOf(file, '小标题').element, 'w:r');
    const look = (said: string) =>
      named(runs.find((run) => wordText(run) === said)?.child('w:rPr') ?? file, 'w:rPr')[0]
        ?.children.map((one) => `${one.name} ${one.attributes['w:val'] ?? ''}`.trim())
        .filter((name) => !/rFonts|bCs|iCs/.test(name));
    expect(look('小标题。')).toEqual(['w:b']);
    expect(look('粗')).toEqual(['w:b']);
    expect(look('斜')).toEqual(['w:i']);
    expect(look('6')).toEqual(['w:vertAlign superscript']);
    expect(look('2')).toEqual(['w:vertAlign subscript']);
    expect(runs.filter((run) => run.child('w:br'))).toHaveLength(1);
    expect(named(file, 'w:hyperlink').map(wordText)).toEqual(['去处']);
  });

  test('a link leads where it led', async () => {
    const content = article(doc(paragraph(text('去处', link('https://a.example/x?y=1&z=2')))));
    const bytes = await writeWordArticle(outputSource(content), options);
    const [id] = named(wordXml(bytes), 'w:hyperlink').map((one) => one.attributes['r:id']);
    const links = named(wordXml(bytes, 'word/_rels/document.xml.rels'), 'Relationship');
    expect(links.find((one) => one.attributes.Id === id)?.attributes.Target).toBe(
      'https://a.example/x?y=1&z=2',
    );
  });

  test('lists count for themselves, from their own starts, and lie within each other', async () => {
    const content = article(
      doc(
        orderedList(3, item('三'), item('四', bulletList(item('里')))),
        orderedList(1, item('一')),
        orderedList(1, item('又一')),
      ),
    );
    const bytes = await writeWordArticle(outputSource(content), options);
    const numbering = wordXml(bytes, 'word/numbering.xml');
    const start = (numId: string | undefined) => {
      const num = named(numbering, 'w:num').find((one) => one.attributes['w:numId'] === numId);
      const override = num && valueIn(num, 'w:startOverride');
      const of = num && valueIn(num, 'w:abstractNumId');
      const list = named(numbering, 'w:abstractNum').find((one) => one.attributes['w:abstractNumId'] === of);
      return [override ?? valueIn(list, 'w:start'), valueIn(list, 'w:numFmt')];
    };
    const place = (said: string) => {
      const one = paragraphs(wordXml(bytes)).find((found) => found.text === said)?.element;
      return { numId: valueIn(one, 'w:numId'), level: valueIn(one, 'w:ilvl') };
    };
    expect(start(place('三').numId)).toEqual(['3', 'decimal']);
    expect(place('四')).toEqual(place('三'));
    expect(place('里').level).toBe('1');
    expect(start(place('里').numId)[1]).toBe('bullet');
    expect(start(place('又一').numId)).toEqual(['1', 'decimal']);
    expect(place('又一').numId).not.toBe(place('一').numId);
  });

  test('a table has borders, its spans, and a head that comes again on each page', async () => {
    const head = (said: string) => ({ ...cell({}, said), type: 'tableHeader' });
    const rows = [
      { type: 'tableRow', content: [head('年份'), head('走访企业')] },
      { type: 'tableRow', content: [cell({ rowspan: 2 }, '2025年'), cell({}, '612家')] },
      { type: 'tableRow', content: [cell({}, '846家')] },
      { type: 'tableRow', content: [cell({ colspan: 2 }, '合计1458家')] },
    ];
    const file = await written(doc({ type: 'table', content: rows }));
    const [first, second] = named(file, 'w:tr');
    const repeats = (row: XmlElement | undefined) =>
      row !== undefined && named(row, 'w:tblHeader').length > 0;
    expect([first, second].map(repeats)).toEqual([true, false]);
    expect(named(file, 'w:tblBorders')[0]?.children).toHaveLength(6);
    expect(named(file, 'w:vMerge').map((one) => one.attributes['w:val'])).toEqual(['restart', 'continue']);
    expect(named(file, 'w:gridSpan').map((one) => one.attributes['w:val'])).toEqual(['2']);
    const widths = named(file, 'w:gridCol').map((one) => Number(one.attributes['w:w']));
    expect(widths.reduce((sum, one) => sum + one, 0)).toBe(8844);
  });

  test('a picture fits the type area, keeps its shape and has its alternative text', async () => {
    const photos = [photo({ hash: PHOTO_HASH, alt: '河边的桥', credit: '沈一苇 摄' }, '老桥。')];
    const file = await written(doc(...photos));
    const [size] = named(file, 'wp:extent').map(({ attributes }) => [
      Number(attributes.cx),
      Number(attributes.cy),
    ]);
    const [width = 0, height = 0] = size ?? [];
    expect(width / 635).toBeLessThanOrEqual(8844);
    expect(height / 635).toBeLessThanOrEqual(9 * 594);
    expect(width / height).toBeCloseTo(1600 / 1067, 1);
    expect(named(file, 'wp:docPr')[0]?.attributes.descr).toBe('河边的桥');
    expect(paragraphOf(file, '老桥。')).toMatchObject({ style: 'Caption', text: '老桥。\u3000沈一苇 摄' });
  });

  test('a photo whose picture is missing keeps its caption and credit', async () => {
    const file = await written(doc(photo({ hash: PHOTO_HASH, credit: '沈一苇 摄' }, '老桥。')), noPicture);
    expect(named(file, 'w:drawing')).toEqual([]);
    expect(paragraphOf(file, '老桥。').text).toBe('老桥。\u3000沈一苇 摄');
  });

  test('a quotation has a style of its own', async () => {
    const file = await written(doc('正文', blockquote('引文')));
    expect(paragraphOf(file, '引文').style).toBe('Quote');
    expect(paragraphOf(file, '正文').style).toBe('BodyText');
  });

  test('marks that both scripts have are set as Chinese ones', async () => {
    const file = await written(doc('“同心”——一年…'));
    const [run] = named(paragraphOf(file, '同心').element, 'w:r');
    expect(run && everyElement(run).find(({ name }) => name === 'w:rFonts')?.attributes['w:hint']).toBe(
      'eastAsia',
    );
  });

  test('two tables that follow each other stay two', async () => {
    const file = await written(doc(table(['甲', '乙']), table(['丙', '丁'])));
    const body = file.child('w:body')?.children.map(({ name }) => name) ?? [];
    expect(body.join(' ')).toMatch(/w:tbl w:p w:tbl w:p/);
  });
});

test('one that is cancelled is ended before it is packed', async () => {
  const abort = new AbortController();
  const readPicture = async () => {
    abort.abort(new Error('cancelled'));
    return null;
  };
  const document = doc(photo({ hash: PHOTO_HASH, width: 640, height: 480, credit: '', alt: '' }, '图说'));
  const writing = writeWordArticle(outputSource(article(document)), {
    ...{ readPicture, words, signal: abort.signal },
  });
  await expect(writing).rejects.toThrow('cancelled');
});
