import { expect, test } from 'vitest';
import { anchorText } from '@/lib/document/anchor-text';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import type { ArticleContent } from '@/lib/domain/article/content';
import { takenIn } from '@/lib/proposals/taken-in';

const articleOf = (...paragraphs: string[]): ArticleContent => ({
  schemaVersion: CURRENT_SCHEMA_VERSION,
  bodyName: '云溪区委统战部',
  year: 2025,
  heading: { kicker: [], headline: ['题目'], subhead: '', seriesLabel: '' },
  byline: [],
  sections: [
    {
      id: 's1',
      role: 'body',
      headingLines: [],
      topicIds: [],
      doc: {
        type: 'doc',
        content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
    },
  ],
});

const BASE = articleOf(
  '全年走访服务民营企业三百家，协调解决困难四百件。',
  '建立联席会议制度，每季度召开一次。',
);
const PROPOSED = articleOf(
  '全年走访服务民营企业三百二十家，协调解决困难问题四百件。',
  '建立联席会议制度，每季度召开一次。',
);

/** What is marked in a text as proposed. */
function marked(text: ArticleContent, proposed = PROPOSED) {
  const words = anchorText(text.sections[0]?.doc ?? { type: 'doc' });
  return takenIn(BASE, proposed, text)
    .flatMap(({ places }) => places)
    .map(({ start, end }) => words.slice(start, end));
}

test('what a text holds of a proposal is found where it stands', () => {
  expect(marked(PROPOSED)).toEqual(['三百二十', '问题']);
  expect(marked(BASE)).toEqual([]);
});

test('others’ words around it, before or behind, do not hide it', () => {
  const edited = articleOf(
    '一年来，全年走访服务民营企业三百二十家，协调解决困难四百件。',
    '建立党委联席会议制度，每季度召开一次。',
  );
  expect(marked(edited)).toEqual(['三百二十']);
});

test('a paragraph that was put in is marked where the one beside it was written anew too', () => {
  const [first, second] = [
    '全年走访服务民营企业三百家，协调解决困难四百件。',
    '建立联席会议制度，每季度召开一次。',
  ];
  const ADDED = '新建同心服务站十二个。';
  const written = articleOf(first, ADDED, '这一段改由宣传科另行撰写。');
  expect(marked(written, articleOf(first, ADDED, second))).toEqual([ADDED]);
});

test('a paragraph that was put in is marked as a whole', () => {
  const added = articleOf(
    '全年走访服务民营企业三百家，协调解决困难四百件。',
    '新建同心服务站十二个。',
    '建立联席会议制度，每季度召开一次。',
  );
  expect(marked(added, added)).toEqual(['新建同心服务站十二个。']);
});

test('what was only left out is known as taken and has no place', () => {
  const shorter = articleOf('全年走访服务民营企业三百家。', '建立联席会议制度，每季度召开一次。');
  expect(takenIn(BASE, shorter, shorter)).toMatchObject([{ places: [] }]);
});
