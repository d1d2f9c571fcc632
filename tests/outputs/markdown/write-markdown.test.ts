import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '@/lib/domain/article/content';
import { writeMarkdown } from '@/lib/outputs/markdown/write-markdown';
import { arbitraryContent, arbitraryOf } from '@/tests/support/arbitrary-content';
import {
  blockquote,
  bulletList,
  cell,
  hardBreak,
  item,
  link,
  orderedList,
  paragraph,
  photo,
  PHOTO_HASH,
  text,
} from '@/tests/support/documents';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';
import { contentOf, sourceOf, testWords } from '@/tests/support/output-sources';
import { elementsOf, readHtmlTree, textOf } from '@/tests/support/read-html';

const words = await testWords();
const setting = { words, pictureAddress: (hash: string) => `/photos/${hash}/master.jpg` };
const LAST_LINE = withoutSpace('（第 3 版，校验码 01234567）');

const write = (content: ArticleContent) => writeMarkdown(sourceOf(content), setting);
const bodyOf = (markdown: string) => markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
const read = (markdown: string) => readHtmlTree(marked.parse(bodyOf(markdown), { async: false }));
const readBack = (content: ArticleContent) => read(write(content));
const said = (content: ArticleContent) => withoutSpace(textOf(readBack(content)));
/** What stands in the elements of a name, read back from a lead of these blocks. */
const inElements = (name: string, ...blocks: Parameters<typeof contentOf>[1]) =>
  elementsOf(readBack(contentOf({}, blocks)))
    .filter((element) => element.name === name)
    .map(textOf);

describe('an article in Markdown', () => {
  it('says in its front matter what is known of it, quoted so that nothing is misread', () => {
    const content = contentOf(
      {
        heading: { kicker: [], headline: ['甲: "乙" # 丙', '- 丁'], subhead: '\u2028', seriesLabel: 'null' },
      },
      [paragraph('一')],
    );
    const lines = (/^---\n([\s\S]*?)\n---\n/.exec(write(content))?.[1] ?? '').split('\n');
    const values = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')), JSON.parse(line.slice(line.indexOf(':') + 1))]),
    );
    expect(values).toEqual({
      title: '甲: "乙" # 丙 - 丁',
      kicker: [],
      headline: ['甲: "乙" # 丙', '- 丁'],
      subhead: '\u2028',
      series: 'null',
      body: '云溪区委统战部',
      year: 2026,
      byline: [],
      revision: 3,
      hash: '0123456789abcdef'.repeat(4),
      approved: true,
      publishedAt: '2026-12-28T01:00:00.000Z',
      correctedAt: null,
      address: 'https://yunxi.example.gov.cn/2026/tongxin',
    });
    expect(lines.join('\n')).not.toContain('\u2028');
  });

  it('is bold where the text is bold, also where a mark stands inside and a letter outside', () => {
    for (const [before, bold, after] of [
      ['', '重点。', '后文'],
      ['前文', '“重点”', '后文'],
      ['前文', '重点', '后文'],
      ['前文', ' 重点 ', '后文'],
      ['*', '重点', '*'],
      ['', '*重点*', ''],
    ] as const) {
      const line = paragraph(text(`${before}甲`), text(bold, 'bold'), text(`乙${after}`));
      expect(inElements('strong', line)).toEqual([bold.trim()]);
    }
    expect(write(contentOf({}, [paragraph(text('重点', 'bold'), '后文')]))).toContain('**重点**后文');
  });

  it('is one link where its words hold brackets, also apart', () => {
    const to = link('https://example.gov.cn/a');
    for (const words of [['[](甲)'], ['[]', '(甲)'], ['[(](乙)']]) {
      const line = paragraph(...words.map((one) => text(one, to)));
      expect(inElements('a', line)).toEqual([words.join('')]);
    }
  });

  it('keeps how each stretch is set', () => {
    const line = paragraph(
      text('甲', 'bold'),
      text('乙', 'italic'),
      text('丙', 'bold', 'italic'),
      text('1200m'),
      text('2', 'superscript'),
      text('见', link('https://example.gov.cn/a_b?c=1&copy=2|*')),
      text('公告', 'bold', link('https://example.gov.cn/a_b?c=1&copy=2|*')),
    );
    expect(inElements('strong', line)).toEqual(['甲', '丙', '公告']);
    expect(inElements('em', line)).toEqual(['乙', '丙']);
    expect(inElements('sup', line)).toEqual(['2']);
    expect(inElements('a', line)).toEqual(['见公告']);
    const [address] = elementsOf(readBack(contentOf({}, [line]))).filter(({ name }) => name === 'a');
    expect(address?.attribs.href).toBe('https://example.gov.cn/a%5Fb?c=1&copy=2%7C%2A');
  });

  it('keeps lists apart, in each other, and their numbers', () => {
    const blocks = [
      orderedList(3, item('甲', orderedList(7, item('乙'))), item('丙')),
      orderedList(5, item('丁')),
      bulletList(item(paragraph()), item('戊')),
      bulletList(item('己')),
    ];
    const lists = elementsOf(readBack(contentOf({}, blocks))).filter(({ name }) => /^[ou]l$/.test(name));
    expect(lists.map(({ name, attribs }) => [name, attribs.start])).toEqual([
      ['ol', '3'],
      ['ol', '7'],
      ['ol', '5'],
      ['ul', undefined],
      ['ul', undefined],
    ]);
    expect(inElements('li', ...blocks).map((said) => said.trim())).toHaveLength(7);
  });

  it('leaves empty what a cell that spans several covers, and gives a table without a head an empty one', () => {
    const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'tableRow', content: cells });
    const table = {
      type: 'table',
      content: [
        row(cell({ colspan: 2 }, '合计|甲'), cell({ rowspan: 2 }, '3')),
        row(cell({}, '乙', '丙'), cell({}, '1')),
      ],
    };
    expect(inElements('th', table)).toEqual(['', '', '']);
    expect(inElements('td', table)).toEqual(['合计|甲', '', '3', '乙丙', '1', '']);
  });

  it('shows pictures where they lie, with what stands under them; a slot without one keeps its words', () => {
    const shown = photo({ hash: PHOTO_HASH, alt: '会场 [内]', credit: '王某 摄' }, '座谈会*现场*');
    const [picture] = elementsOf(readBack(contentOf({}, [shown]))).filter(({ name }) => name === 'img');
    expect(picture?.attribs).toEqual({ src: `/photos/${PHOTO_HASH}/master.jpg`, alt: '会场 [内]' });
    expect(inElements('p', shown)).toContain('座谈会*现场*　王某 摄');
    expect(inElements('img', photo({}, '待补'))).toEqual([]);
    expect(inElements('p', photo({}, '待补'))).toContain('待补');
  });

  it('that is not approved says so above everything', () => {
    const draft = sourceOf(contentOf({}, [paragraph('一')]), { isApproved: false });
    expect(textOf(read(writeMarkdown(draft, setting))).trim()).toMatch(/^【未经审定，请勿发布】/);
  });

  it('takes nothing of a text for a sign of its own', () => {
    for (const line of [
      '# 甲',
      '1. 甲',
      '12) 甲',
      '- 甲',
      '+ 甲',
      '* 甲',
      '> 甲',
      '---',
      '===',
      '    甲',
      '\t甲',
      '```甲',
      '~~~',
      '[甲]: https://example.gov.cn',
      '![甲](乙)',
      '<b>甲</b>',
      '&copy; &amp; &#20013;',
      '\\*甲\\',
      '`甲` ``',
      '| 甲 | 乙 |',
      ':--',
      '-:',
      '-',
      '1.',
      '1.5 倍',
      '-5℃',
      '甲_乙_丙 __丁__',
      '~~甲~~',
      '甲  ',
      'https://example.gov.cn/a_b_c?d=*e* www.example.gov.cn/_f_ a_b@example.gov.cn',
      '<https://example.gov.cn>',
      '<!-- 甲 -->',
    ]) {
      const others = [
        text(line),
        hardBreak,
        text(line),
        hardBreak,
        hardBreak,
        text('后'),
        text(line, 'bold'),
      ];
      const content = contentOf(
        { heading: { kicker: [line], headline: [line, line], subhead: line, seriesLabel: line } },
        [
          paragraph(line),
          paragraph(...others),
          bulletList(item(line), item(paragraph(...others))),
          blockquote(line),
          { type: 'table', content: [{ type: 'tableRow', content: [cell({}, line), cell({}, '末')] }] },
          photo({ credit: line }, line),
        ],
      );
      expect(said(content)).toBe(articleCharacters(content) + LAST_LINE);
    }
  });

  it('leaves a figure at the head of a line as it is', () => {
    for (const line of ['93.1%', '-5℃', '+3', '2025) 年']) {
      const written = write(contentOf({}, [paragraph(line)]));
      expect(written.includes(line)).toBe(!line.includes(' '));
    }
  });

  it('gives every character of any article back', () => {
    const tricky = fc.constantFrom(
      ...[
        '*',
        '_',
        '[',
        ']',
        '#',
        '>',
        '`',
        '|',
        '\\',
        '<',
        '&',
        '~',
        '!',
        '-',
        '+',
        '=',
        '1.',
        '2)',
        ':',
        '"',
      ],
      ...[
        '重点',
        '。',
        '“',
        '”',
        ' ',
        '　',
        'a',
        '**',
        '](',
        'www.',
        'http://a.cn/',
        '@',
        '&amp;',
        '\t',
        '𠮷',
      ],
    );
    const phrases = fc.array(tricky, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const property = (content: ArticleContent) => {
      expect(said(content)).toBe(articleCharacters(content) + LAST_LINE);
    };
    fc.assert(fc.property(arbitraryContent, property));
    fc.assert(fc.property(arbitraryOf(phrases).content, property), { numRuns: 500 });
  });

  it('is bold exactly where any paragraph is', () => {
    const piece = fc.constantFrom('重点', '。', '*', '“甲”', 'a', ' 乙', '乙 ', '&', '(');
    const run = fc.tuple(
      fc.array(piece, { minLength: 1, maxLength: 3 }),
      fc.constantFrom([], ['bold'], ['italic']),
    );
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
        const line = paragraph(...runs.map(([parts, marks]) => text(parts.join(''), ...marks)));
        const expected = (mark: string) =>
          withoutSpace(
            runs
              .filter(([, marks]) => marks.some((name) => name === mark))
              .map(([parts]) => parts.join(''))
              .join(''),
          );
        expect(withoutSpace(inElements('strong', line).join(''))).toBe(expected('bold'));
        expect(withoutSpace(inElements('em', line).join(''))).toBe(expected('italic'));
      }),
      { numRuns: 500 },
    );
  });
});
