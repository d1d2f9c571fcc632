import { expect, test } from 'vitest';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import type { ArticleContent } from '@/lib/domain/article/content';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { holdingWords } from '@/lib/proposals/holds-words';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const section = (id: string, ...texts: string[]) => ({
  id,
  role: 'body' as const,
  headingLines: [],
  topicIds: [],
  doc: { type: 'doc', content: texts.map(paragraph) },
});
const articleOf = (...sections: ArticleContent['sections']): ArticleContent => ({
  schemaVersion: CURRENT_SCHEMA_VERSION,
  bodyName: '云溪区委统战部',
  year: 2025,
  heading: { kicker: [], headline: ['题目'], subhead: '', seriesLabel: '' },
  byline: [{ role: 'text', outlet: '', name: '林晓雯' }],
  sections,
});

const BASE = articleOf(section('s1', '全年走访企业三百家。', '建立联席会议制度，每季度召开一次。'));
const holds = (proposed: ArticleContent, text: ArticleContent, base = BASE) =>
  holdingWords(text)(differencesOfArticle(base, proposed), base);

const PROPOSED = articleOf(
  section('s1', '全年走访企业三百家，协调解决融资用工难题四百件。', '建立联席会议制度，每季度召开一次。'),
);

test.each([
  ['where they were proposed', section('s1', '全年走访企业三百家，协调解决融资用工难题四百件。')],
  ['in another section', section('s9', '今年协调解决融资用工难题四百件。')],
  ['with words of it changed', section('s1', '协调化解融资、用工难题三百件。')],
  ['over two paragraphs', section('s1', '协调解决', '融资用工。')],
])('a text holds words proposed: %s', (_, one) => {
  expect(holds(PROPOSED, articleOf(one))).toBe(true);
});

test.each([
  ['of its writer', section('s1', '全年走访企业三百家，开展活动十次。')],
  ['that share a short phrase with them', section('s1', '融资用工难，企业盼解决。')],
])('a text has words %s', (_, one) => {
  expect(holds(PROPOSED, articleOf(one))).toBe(false);
});

test('words that stood somewhere already are nobody’s proposal', () => {
  const moved = articleOf(section('s1', '全年走访企业三百家。建立联席会议制度。', '每季度召开一次。'));
  expect(holds(moved, BASE)).toBe(false);
  expect(holds(articleOf(section('s1', '全年走访企业。', '每季度召开一次。')), BASE)).toBe(false);
});

test('the body’s name counts by its words, and a name in the byline as a whole', () => {
  const byline = [
    { role: 'text' as const, outlet: '', name: '林晓雯' },
    { role: 'photo' as const, outlet: '', name: '方远' },
  ];
  const proposed = { ...BASE, bodyName: '云溪经济技术开发区统战部', byline };
  expect(holds(proposed, { ...BASE, bodyName: '云溪经济技术开发区' })).toBe(true);
  expect(holds(proposed, { ...BASE, byline: byline.slice(1) })).toBe(true);
  expect(holds(proposed, BASE)).toBe(false);
  expect(holds({ ...BASE, year: 2026 }, { ...BASE, year: 2026 })).toBe(false);
});
