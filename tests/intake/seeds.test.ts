import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { accountFor } from '@/lib/intake/account-for';
import { makePlan } from '@/lib/intake/make-plan';
import type { PlanSummary } from '@/lib/intake/summarise-plan';
import expected from '@/tests/fixtures/intake/seed-hashes.json';
import { sourceOf, summaryOf } from '@/tests/support/plan-of';
import { seedTexts } from '@/tests/support/seed-texts';

const texts = seedTexts();
if (texts.size === 0) console.warn('The seed articles are not here (HUIMOU_SEEDS): their tests are skipped.');

/** The articles are other people's: the project holds no words of theirs, only hashes of them. */
function hash(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12);
}

const summaries = new Map([...texts].map(([name, text]) => [name, summaryOf(text)]));
const articles = [...summaries.values()].flatMap((summary) => summary.articles);
const sections = articles.flatMap((article) => article.blocks.filter((block) => block.role === 'section'));

describe.skipIf(texts.size === 0)('the six real articles', () => {
  test('come out of five files as six articles with thirty-one sections', () => {
    expect(articles).toHaveLength(6);
    expect(sections).toHaveLength(31);
  });

  test('have six leads and three outlooks', () => {
    const count = (role: string) =>
      articles.flatMap(({ blocks }) => blocks.filter((block) => block.role === role));
    expect(count('lead')).toHaveLength(6);
    expect(count('outlook')).toHaveLength(3);
    expect(count('outlook').every((block) => block.heading.length === 0)).toBe(true);
  });

  test('have fifteen captions, four of them printed twice', () => {
    expect(articles.flatMap((article) => article.photos)).toHaveLength(15);
    const removed = [...summaries.values()].flatMap((summary) => summary.removed);
    expect(removed.filter((one) => one.reason === 'doubled_caption')).toHaveLength(4);
  });

  test('have six paragraphs cut by a column, joined again', () => {
    expect([...summaries.values()].flatMap((summary) => summary.joined)).toHaveLength(6);
  });

  test.each(Object.entries(expected))(
    'seed %s: every field, heading, caption, join and removal is the right one',
    (name, known) => {
      const summary = summaries.get(name);
      expect(summary && hashed(summary)).toEqual(known);
    },
  );

  test.each([...texts])('seed %s: every character is accounted for', (_, text) => {
    const source = sourceOf(text);
    expect(accountFor(makePlan(source), source)).toEqual({ missing: [], doubled: [], altered: [] });
  });

  test('nothing of navigation, share counter, rights notice, residue or arrows is in a body', () => {
    const bodies = articles
      .flatMap(({ blocks }) => blocks.flatMap(({ heading, text }) => [...heading, text]))
      .join('\n');
    for (const garble of [
      '搜 索',
      '本页位置',
      '分享到',
      '31K',
      '未经授权',
      '书面授权',
      'content_',
      'enpproperty',
      '↓',
      '|',
      'http',
      '供图',
      '供稿',
      '[编辑',
      '版权',
    ])
      expect(bodies).not.toContain(garble);
  });

  test('no heading, caption or byline stands in a paragraph', () => {
    const paragraphs = articles.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.split('\n')));
    const apart = [
      ...sections.flatMap((block) => block.heading),
      ...articles.flatMap(({ photos }) => photos.map((photo) => photo.caption)),
    ];
    expect(apart.filter((line) => paragraphs.includes(line))).toEqual([]);
  });
});

function hashed({ articles: found, removed, joined }: PlanSummary) {
  return {
    articles: found.map((article) => ({
      headline: article.headline.map(hash),
      subhead: hash(article.subhead),
      kicker: article.kicker.map(hash),
      series: hash(article.series),
      byline: article.byline.map(({ role, outlet, name }) => `${role} ${hash(outlet)} ${hash(name)}`),
      published: [hash(article.published.outlet), article.published.date, article.published.page],
      blocks: article.blocks.map(({ role, heading, text }) =>
        [role, text.replace(/\s/g, '').length, ...heading.map(hash)].join(' '),
      ),
      photos: article.photos.map(({ caption, credit }) => `${hash(caption)} ${hash(credit)}`),
    })),
    removed: removed.map(({ text, reason }) => `${reason} ${hash(text)}`),
    joined: joined.map(({ before, after }) => `${hash(before.slice(-3))} ${hash(after.slice(0, 3))}`),
  };
}
