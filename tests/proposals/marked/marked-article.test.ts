import { describe, expect, test } from 'vitest';
import type { ArticleContent, DocumentNode, SectionContent } from '@/lib/domain/article/content';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { markedArticle } from '@/lib/proposals/marked/marked-article';
import type { ProposedChange, MarkedBlock, MarkedPiece } from '@/lib/proposals/marked/marked-content';
import { bulletList, doc, item, paragraph, PHOTO_HASH, photo, table, text } from '@/tests/support/documents';

const section = (
  id: string,
  content: DocumentNode,
  change: Partial<SectionContent> = {},
): SectionContent => ({
  id,
  role: 'body',
  headingLines: [`${id}方面`],
  topicIds: [],
  doc: content,
  ...change,
});

const article = (...sections: SectionContent[]): ArticleContent => ({
  schemaVersion: 2,
  bodyName: '区委统战部',
  year: 2025,
  heading: { kicker: [], headline: ['同心同行 共促发展'], subhead: '', seriesLabel: '' },
  byline: [{ role: 'reporter', outlet: '', name: '张三' }],
  sections,
});

function marked(base: ArticleContent, ...proposed: ArticleContent[]) {
  const keys = ['甲', '乙', '丙'];
  return markedArticle(
    base,
    proposed.map((one, at) => ({ key: keys[at] ?? '', differences: differencesOfArticle(base, one) })),
  );
}

const who = (changes: ProposedChange[]) =>
  changes.map(({ by, move }) => by + (move === null ? '' : move === 'up' ? '↑' : '↓')).join('');

/** As it looks: [-甲:删去-], {+甲:增加+}, {~甲:格式~}, ¶ for a seam. */
function shownPieces(pieces: MarkedPiece[]): string {
  return pieces
    .map(({ kind, text: words, removedBy, insertedBy, setBy }) => {
      const said = kind === 'seam' ? '¶' : words;
      if (removedBy.length > 0) return `[-${who(removedBy)}:${said}-]`;
      if (insertedBy) return `{+${insertedBy.by}:${said}+}`;
      return setBy.length > 0 ? `{~${who(setBy.map(({ change }) => change))}:${said}~}` : said;
    })
    .join('');
}

function shown(blocks: readonly MarkedBlock[]): string[] {
  return blocks.flatMap((block) => {
    const lines =
      block.kind === 'group'
        ? shown(block.blocks).map((line) => `${block.type}(${line})`)
        : [
            shownPieces(block.pieces) +
              (block.endRemovedBy.length > 0 ? `[-${who(block.endRemovedBy)}:¶-]` : ''),
          ];
    const set = block.setBy.map(({ change, markup }) => `=${change.by} ${markup.type}`).join('');
    return lines.map((line) => {
      if (block.removedBy.length > 0) return `[-${who(block.removedBy)}:${line}-]${set}`;
      return block.insertedBy ? `{+${who([block.insertedBy])}:${line}+}` : line + set;
    });
  });
}

/** The first section's text, with what several propose in it. */
const shownText = (base: DocumentNode, ...proposed: DocumentNode[]) =>
  shown(
    marked(article(section('一', base)), ...proposed.map((one) => article(section('一', one)))).sections[0]
      ?.blocks ?? [],
  );

const VISITS = '全年共走访服务民营企业三百家，协调解决问题。';
const MEETINGS = '建立联席会议制度，每季度召开一次。';
const TALKS = '举办主题宣讲四十二场，覆盖三千人。';

describe('a text with what reviewers propose in it', () => {
  test('two who put something else for the same words: struck once, both shown in their order', () => {
    expect(
      shownText(doc(VISITS), doc(VISITS.replace('三百', '四百')), doc(VISITS.replace('三百', '三百二十'))),
    ).toEqual(['全年共走访服务民营企业[-甲乙:三百-]{+甲:四百+}{+乙:三百二十+}家，协调解决问题。']);
  });

  test('one takes out a sentence in which another changes a word', () => {
    expect(
      shownText(doc(VISITS + MEETINGS), doc(VISITS), doc(VISITS + MEETINGS.replace('季度', '月'))),
    ).toEqual([`${VISITS}[-甲:建立联席会议制度，每-][-甲乙:季度-]{+乙:月+}[-甲:召开一次。-]`]);
  });

  test('a paragraph that became two, two that became one', () => {
    expect(shownText(doc(VISITS + MEETINGS), doc(VISITS, MEETINGS))).toEqual([
      `${VISITS}{+甲:¶+}${MEETINGS}`,
    ]);
    expect(shownText(doc(VISITS, MEETINGS), doc(VISITS + MEETINGS))).toEqual([`${VISITS}[-甲:¶-]`, MEETINGS]);
  });

  test('a paragraph moved is struck where it was and stands where it goes', () => {
    expect(shownText(doc(VISITS, MEETINGS, TALKS), doc(MEETINGS, TALKS, VISITS))).toEqual([
      `[-甲↓:${VISITS}-]`,
      MEETINGS,
      TALKS,
      `{+甲↓:${VISITS}+}`,
    ]);
  });

  test('words that stay and are set otherwise', () => {
    expect(
      shownText(
        doc(paragraph(VISITS)),
        doc(paragraph('全年', text(VISITS.slice(2, 6), 'bold'), VISITS.slice(6))),
      ),
    ).toEqual([`全年{~甲:${VISITS.slice(2, 6)}~}${VISITS.slice(6)}`]);
  });

  test('an item of a list, a row of a table, a caption', () => {
    const caption = photo({ hash: PHOTO_HASH, credit: '王某 摄' }, '座谈会现场');
    const base = doc(
      bulletList(item('走访企业'), item('举办培训')),
      table(['指标', '数值'], ['走访民营企业家数', '三百']),
      caption,
    );
    const proposed = doc(
      bulletList(item('走访企业'), item('召开联席会议四次'), item('举办培训')),
      table(['指标', '数值'], ['走访民营企业家数', '四百'], ['培训', '十八']),
      photo({ hash: PHOTO_HASH, credit: '李某 摄' }, '座谈会的现场'),
    );
    expect(shownText(base, proposed)).toEqual([
      'bulletList(listItem(走访企业))',
      'bulletList({+甲:listItem(召开联席会议四次)+})',
      'bulletList(listItem(举办培训))',
      'table(tableRow(tableCell(指标)))',
      'table(tableRow(tableCell(数值)))',
      'table(tableRow(tableCell(走访民营企业家数)))',
      'table(tableRow(tableCell([-甲:三百-]{+甲:四百+})))',
      'table({+甲:tableRow(tableCell(培训))+})',
      'table({+甲:tableRow(tableCell(十八))+})',
      '座谈会{+甲:的+}现场=甲 photo',
    ]);
  });
});

describe('an article with what reviewers propose in it', () => {
  const [first, second, third] = [
    section('一', doc(VISITS)),
    section('二', doc(MEETINGS)),
    section('三', doc(TALKS)),
  ];
  const base = article(first, second, third);
  const order = (...proposed: ArticleContent[]) =>
    marked(base, ...proposed).sections.map(({ id, removedBy, insertedBy, isChanged }) => {
      if (removedBy.length > 0) return `[-${who(removedBy)}:${id}-]`;
      return insertedBy ? `{+${who([insertedBy])}:${id}+}` : id + (isChanged ? '*' : '');
    });

  test('sections that go, come, and are moved', () => {
    expect(
      order(article(first, second, section('四', doc('新的一节。')), third), article(second, first)),
    ).toEqual(['[-乙↓:一-]', '二', '{+甲:四+}', '[-乙:三-]', '{+乙↓:一+}']);
  });

  test('a section moved stands where it goes with its mover’s words, and where it was with those of others', () => {
    const moved = article(section('三', doc(TALKS.replace('四十二', '四十三'))), first, second);
    const other = article(first, second, section('三', doc(TALKS.replace('三千', '四千'))));
    const sections = marked(base, moved, other).sections.filter(({ id }) => id === '三');
    expect(sections.map(({ blocks }) => shown(blocks))).toEqual([
      ['举办主题宣讲[-甲:四十二-]{+甲:四十三+}场，覆盖三千人。'],
      ['举办主题宣讲四十二场，覆盖[-乙:三千-]{+乙:四千+}人。'],
    ]);
  });

  test('only the sections somebody touched are changed', () => {
    expect(order(article(first, section('二', doc(MEETINGS.replace('季度', '月'))), third))).toEqual([
      '一',
      '二*',
      '三',
    ]);
    expect(order(article(first, { ...second, role: 'outlook' }, third))).toEqual(['一', '二*', '三']);
  });

  test('heading, byline and year: what was there, and what each would have', () => {
    const proposed = {
      ...base,
      year: 2026,
      byline: [],
      heading: { ...base.heading, headline: ['同心同行 共谋发展'] },
    };
    const { headline, byline, year } = marked(base, base, proposed);
    expect(shown(headline)).toEqual(['同心同行 共[-乙:促-]{+乙:谋+}发展']);
    expect(byline.before).toEqual(base.byline);
    expect(byline.after).toMatchObject([{ change: { by: '乙' }, value: [] }]);
    expect(year.after.map(({ value }) => value)).toEqual([2026]);
  });
});
