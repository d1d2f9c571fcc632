import fc from 'fast-check';
import { createTranslator, type Messages } from 'next-intl';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { OutputSource } from '@/lib/outputs/output-source';
import { WECHAT_LIMITS } from '@/lib/outputs/wechat/limits';
import { WECHAT_FINDING_KINDS } from '@/lib/outputs/wechat/post-findings';
import { WECHAT_THEME_IDS } from '@/lib/domain/outlets';
import { WECHAT_THEMES } from '@/lib/outputs/wechat/themes';
import { writeWechat } from '@/lib/outputs/wechat/write-wechat';
import { loadMessages } from '@/messages/load-messages';
import { LOCALES } from '@/messages/locales';
import { SCENARIO } from '@/prisma/seed/demo/scenario';
import { arbitraryContent, arbitraryOf } from '@/tests/support/arbitrary-content';
import {
  blockquote,
  bulletList,
  cell,
  item,
  link,
  orderedList,
  paragraph,
  photo,
  PHOTO_HASH,
  table,
  text,
} from '@/tests/support/documents';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';
import { asWritten, contentOf, demoContent, sourceOf, testWords } from '@/tests/support/output-sources';
import { elementsOf, readHtmlTree, textOf } from '@/tests/support/read-html';
import { seedContents } from '@/tests/support/seed-contents';

const seeds = seedContents();
if (seeds.length === 0)
  console.warn('The seed articles are not here (HUIMOU_SEEDS): only the demo’s are measured.');

const words = await testWords();
const pictureAddress = (hash: string) => `https://mmbiz.qpic.cn/${hash}?a=1&b="2"`;
const write = (
  content: ArticleContent,
  over: Partial<OutputSource> = {},
  id: keyof typeof WECHAT_THEMES = 'seal',
) => writeWechat(sourceOf(content, over), { theme: WECHAT_THEMES[id], words, pictureAddress });
const kinds = ({ report }: ReturnType<typeof write>) => report.findings.map(({ kind }) => kind);

const ALLOWED: Record<string, string[]> = {
  section: ['style'],
  p: ['style'],
  strong: [],
  em: [],
  sup: [],
  sub: [],
  br: [],
  img: ['src', 'alt', 'style'],
  table: ['style'],
  tbody: [],
  tr: [],
  th: ['style', 'colspan', 'rowspan'],
  td: ['style', 'colspan', 'rowspan'],
};

/** What of the HTML the account's editor would take away. */
function strays(html: string): string[] {
  return elementsOf(readHtmlTree(html)).flatMap(({ name, attribs }) => [
    ...(name in ALLOWED ? [] : [name]),
    ...Object.keys(attribs)
      .filter((attribute) => !ALLOWED[name]?.includes(attribute))
      .map((attribute) => `${name} ${attribute}`),
    ...(/position|url\(|expression/.test(attribs.style ?? '') ? [`${name} ${attribs.style}`] : []),
  ]);
}

describe('the HTML of a post', () => {
  it('holds every character of any article, with its lists numbered, in tags the editor keeps', () => {
    const signs = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '&lt;',
      '<b>',
      '</p>',
      '甲',
      '。',
      ' ',
      '𠮷',
      '<!--',
    );
    const phrases = fc.array(signs, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const property = (content: ArticleContent, id: keyof typeof WECHAT_THEMES) => {
      const { html } = write(content, {}, id);
      const numbered = asWritten(content, {
        marker: (list, number) => (list === 'orderedList' ? `${number}.` : '•'),
      });
      expect(withoutSpace(textOf(readHtmlTree(html)))).toBe(articleCharacters(numbered));
      expect(strays(html)).toEqual([]);
    };
    const ids = fc.constantFrom(...WECHAT_THEME_IDS);
    fc.assert(fc.property(arbitraryContent, ids, property));
    fc.assert(fc.property(arbitraryOf(phrases).content, ids, property), { numRuns: 200 });
  });

  it('sets bold, raised text, quotes, lists in lists and cells that span several', () => {
    const row = { type: 'tableRow', content: [cell({ colspan: 2 }, '合计', '万元'), cell({}, '3')] };
    const { html } = write(
      contentOf({}, [
        paragraph(text('一是', 'runIn'), '1200m', text('2', 'superscript')),
        orderedList(3, item('甲', bulletList(item('乙')))),
        blockquote('丙'),
        { type: 'table', content: [row] },
        photo({ hash: PHOTO_HASH, alt: '会"场' }, '现场'),
      ]),
    );
    const elements = elementsOf(readHtmlTree(html));
    const said = (name: string) => elements.filter((one) => one.name === name).map(textOf);
    expect(said('strong')).toEqual(['一是']);
    expect(said('sup')).toEqual(['2']);
    expect(said('p')).toEqual(expect.arrayContaining(['3. 甲', '• 乙', '丙', '现场']));
    expect(elements.find(({ name }) => name === 'td')?.attribs.colspan).toBe('2');
    expect(elements.find(({ name }) => name === 'img')?.attribs).toMatchObject({
      src: pictureAddress(PHOTO_HASH),
      alt: '会"场',
    });
  });

  it('that is not approved says so, and is refused', () => {
    const post = write(contentOf({}, [paragraph('一')]), { isApproved: false });
    expect(textOf(readHtmlTree(post.html))).toMatch(/^【未经审定，请勿发布】/);
    expect(post.plainText).toMatch(/^【未经审定，请勿发布】/);
    expect(post.report.findings[0]).toMatchObject({ kind: 'not_approved', severity: 'blocking' });
  });

  it.each(WECHAT_THEME_IDS)('of 5,000 characters takes fewer than 8,500 in %s', (id) => {
    const sentence = '一年来，全区统战工作紧扣中心、服务大局，在凝心聚力中展现新作为。';
    const body = Array.from({ length: 11 }, () =>
      paragraph(text('一是建机制。', 'runIn'), sentence.repeat(2)),
    );
    const content = contentOf({}, ...Array.from({ length: 7 }, () => body));
    const characters = articleCharacters(content).length;
    expect(characters).toBeGreaterThan(5000);
    expect(write(content, {}, id).html.length / characters).toBeLessThan(8500 / 5000);
  });

  it('of every article of the demo and of the real ones takes no more', () => {
    const contents = [...SCENARIO.map(({ sample }) => demoContent(sample)), ...seeds];
    for (const content of contents)
      for (const id of WECHAT_THEME_IDS) {
        const { report } = write(content, {}, id);
        const share = Math.max(1, articleCharacters(content).length / 5000);
        expect(report.measures.content.length).toBeLessThan(8500 * share);
      }
  });
});

describe('what goes with a post', () => {
  it('is the title, who wrote it, and the whole sentences of the lead that fit', () => {
    const byline = [
      { role: 'reporter' as const, outlet: '云溪报', name: '陈砚秋' },
      { role: 'text' as const, outlet: '', name: '陈砚秋' },
      { role: 'editor' as const, outlet: '', name: '何以宁' },
    ];
    const long = `${'甲'.repeat(100)}。`;
    const post = write(contentOf({ byline }, [paragraph(`开头一句。${long}`), paragraph(long)]));
    expect(post).toMatchObject({ title: '同心向前', author: '陈砚秋', digest: `开头一句。${long}` });
    expect(write(contentOf({}, [paragraph('一')])).author).toBe('云溪区委宣传部');
  });

  it('is the beginning of a first sentence that is too long, never half a character', () => {
    const { digest } = write(contentOf({}, [paragraph('𠮷'.repeat(100))]));
    expect(digest).toBe(`${'𠮷'.repeat(63)}…`);
  });

  it('is each picture in order, with its place', () => {
    const other = 'b'.repeat(64);
    const post = write(
      contentOf(
        {},
        [paragraph('导语。'), photo({ hash: PHOTO_HASH }, '一')],
        [
          photo({ hash: other, alt: '会场' }, '二'),
          paragraph(),
          paragraph('这一节的第一段文字。'),
          photo({}, '三'),
        ],
      ),
    );
    expect(post.pictures).toMatchObject([
      {
        hash: PHOTO_HASH,
        caption: '一',
        place: { section: 1, heading: '', afterParagraph: 1, after: '导语。' },
      },
      { hash: other, alt: '会场', place: { section: 2, heading: '第1节', afterParagraph: 0, after: '' } },
      { hash: null, caption: '三', place: { section: 2, afterParagraph: 1, after: '这一节的第一段文字。' } },
    ]);
  });

  it('counts as WeChat may count at the strictest, and tells what to cut', () => {
    const heading = { kicker: [], headline: ['𠮷'.repeat(17)], subhead: '', seriesLabel: '' };
    const long = Array.from({ length: 30 }, () => paragraph('文'.repeat(700)));
    const { report } = write(contentOf({ heading }, [paragraph('一')], [paragraph('二')], long), {
      officeName: '云'.repeat(17),
    });
    expect(report.measures.title).toEqual({ length: 34, most: 32, over: 2 });
    expect(report.measures.author.over).toBe(1);
    expect(report.measures.content.over).toBe(report.measures.content.length - 19_999);
    expect(report.parts[0]).toMatchObject({ section: 3, heading: '第2节' });
    expect(report.findings.map(({ kind }) => kind)).toEqual([
      'title_too_long',
      'author_too_long',
      'content_too_long',
    ]);
    expect(WECHAT_LIMITS.content).toBe(19_999);
  });

  it('is what the post does not show as the article has it', () => {
    const href = 'https://example.gov.cn/a';
    const content = contentOf({}, [
      paragraph(text('见', link(href)), text('公告', 'bold', link(href)), '和', text('通知', link(href))),
      bulletList(item(paragraph(text('名单', link(href))))),
      table(['一', '二', '三', '四', '五'], ['1', '2', '3', '4', '5']),
      table(['一', '二']),
      photo({}, '待补'),
      photo({ hash: PHOTO_HASH }, '现场'),
    ]);
    const post = write(content);
    expect(kinds(post)).toEqual([
      'picture_missing',
      'link_not_shown',
      'link_not_shown',
      'link_not_shown',
      'table_wide',
      'picture_without_alt',
    ]);
    expect(post.report.findings.flatMap(({ values }) => values.text ?? [])).toEqual([
      '见公告',
      '通知',
      '名单',
    ]);
    expect(post.report.findings.find(({ kind }) => kind === 'table_wide')?.values).toEqual({ columns: 5 });
  });

  it('is a picture that is lost, too heavy, of another type or without an address', () => {
    const [lost, heavy, webp, hidden] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64));
    const pictures = [lost, heavy, webp, hidden].map((hash) => photo({ hash, alt: '现场' }, '现场'));
    const files: Record<string, { bytes: number; mediaType: string }> = {
      [String(heavy)]: { bytes: 1_000_000, mediaType: 'image/jpeg' },
      [String(webp)]: { bytes: 999_999, mediaType: 'image/webp' },
      [String(hidden)]: { bytes: 1, mediaType: 'image/png' },
    };
    const { report } = writeWechat(sourceOf(contentOf({}, pictures)), {
      theme: WECHAT_THEMES.ink,
      words,
      pictureAddress: (hash) => (hash === hidden ? null : pictureAddress(hash)),
      pictureFile: (hash) => files[hash] ?? null,
    });
    expect(report.findings.map(({ kind, values }) => [kind, values.number])).toEqual([
      ['picture_too_heavy', 2],
      ['picture_of_other_type', 3],
      ['picture_missing', 1],
      ['picture_missing', 4],
    ]);
  });

  it('is said in words, with what is counted in them', async () => {
    const faults: string[] = [];
    for (const locale of LOCALES) {
      const messages: Messages = await loadMessages(locale);
      const t = createTranslator({
        locale,
        messages,
        namespace: 'outputs.texts.wechat',
        onError: (error) => faults.push(error.message),
      });
      const counted = { length: 1, most: 1, over: 1, number: 1, bytes: 1, columns: 1 };
      for (const kind of WECHAT_FINDING_KINDS)
        t(`findings.${kind}`, { ...counted, mediaType: 'image/webp', text: '甲', href: 'https://a.cn' });
      for (const id of WECHAT_THEME_IDS) t(`themes.${id}`);
    }
    expect(faults).toEqual([]);
  });
});
