import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AccessibilityPage } from '@/components/site/accessibility-page';
import { ArticlePage } from '@/components/site/article-page';
import { articleSource } from '@/components/site/article-source';
import { HomePage } from '@/components/site/home-page';
import { NoticePage } from '@/components/site/notice-page';
import { siteDate } from '@/components/site/site-date';
import type { SiteFrame } from '@/components/site/site-frame';
import { linksTo } from '@/components/site/site-links';
import { WithdrawnPage } from '@/components/site/withdrawn-page';
import { YearPage } from '@/components/site/year-page';
import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import type { LiveArticle, SiteEntry, WithdrawnArticle } from '@/lib/publications/site-queries';
import { doc, paragraph } from '../../support/documents';
import { frameAt } from '../../support/site-frame';

const frame = frameAt('/2026/tongxin');

const section = (id: string, over: Partial<SectionContent>): SectionContent => ({
  id,
  role: 'body',
  headingLines: [],
  topicIds: [],
  doc: doc(paragraph(`正文${id}。`)),
  ...over,
});

const content: ArticleContent = {
  schemaVersion: 1,
  bodyName: '云溪区委统战部',
  year: 2026,
  heading: { kicker: [], headline: ['同心向前'], subhead: '——回眸', seriesLabel: '' },
  byline: [
    { role: 'reporter', outlet: '江州日报', name: '陈砚秋' },
    { role: 'supplied_by', outlet: '', name: '云溪区委统战部' },
    { role: 'editor', outlet: '云溪融媒', name: '岳松年' },
  ],
  sections: [
    section('a', { role: 'lead' }),
    section('b', { headingLines: ['守好“定盘星”', '拧紧“一股绳”'] }),
    section('c', {}),
    section('d', { headingLines: ['另一节'] }),
    section('e', { role: 'outlook' }),
  ],
};

const article: LiveArticle = {
  state: 'live',
  year: 2026,
  slug: 'tongxin',
  title: '同心向前',
  summary: '这一年。',
  content,
  revision: { number: 1, contentHash: 'a'.repeat(64) },
  publishedAt: new Date('2026-01-04T17:30:00Z'),
  updatedAt: new Date('2026-01-05T01:00:00Z'),
  correctedAt: null,
  outOfDate: null,
  errata: [],
};

const entry: SiteEntry = {
  year: 2026,
  slug: 'tongxin',
  bodyName: '云溪区委统战部',
  title: '同心向前',
  summary: '这一年。',
  heading: content.heading,
  photo: null,
  isOutOfDate: false,
  publishedAt: article.publishedAt,
  updatedAt: article.updatedAt,
};

const withdrawn: WithdrawnArticle = {
  state: 'withdrawn',
  year: 2026,
  slug: 'tongxin',
  bodyName: '云溪区委统战部',
  title: '同心向前',
  publishedAt: article.publishedAt,
  withdrawnAt: new Date('2026-03-01T04:00:00Z'),
  words: '数据有误',
  replacement: null,
  wasReplaced: false,
};

const html = (page: ReactElement) => renderToStaticMarkup(page);
const articlePage = (over: Partial<LiveArticle> = {}) =>
  html(<ArticlePage frame={frame} article={{ ...article, ...over }} earlier={[]} />);

function jsonLd(page: string): Record<string, unknown> {
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(data);
}

const home = frameAt('/');
const lost: SiteFrame = { ...home, link: linksTo(home.origin) };

/** Each kind of page, and the path it is kept under. */
const pages: [name: string, page: string, path: string][] = [
  [
    'home',
    html(<HomePage frame={home} newest={entry} entries={[entry]} years={[{ year: 2026, count: 1 }]} />),
    '/',
  ],
  [
    'empty home',
    html(<HomePage frame={{ ...home, years: [] }} newest={null} entries={[]} years={[]} />),
    '/',
  ],
  ['year', html(<YearPage frame={frameAt('/2025')} year={2025} entries={[entry]} />), '/2025'],
  ['article', articlePage(), '/2026/tongxin'],
  ['withdrawn', html(<WithdrawnPage frame={frame} article={withdrawn} />), '/2026/tongxin'],
  ['accessibility', html(<AccessibilityPage frame={frameAt('/accessibility')} />), '/accessibility'],
  ['not found', html(<NoticePage frame={lost} title="查无此页" text="没有" />), '/anywhere/at/all'],
];

describe('every page', () => {
  test.each(pages)(
    '%s is in Chinese, has one headline, the landmarks and a link past the header',
    (_, page) => {
      expect(page).toMatch(/^<html lang="zh-CN">/);
      expect(page.match(/<h1[ >]/g)).toHaveLength(1);
      for (const landmark of ['header', 'main', 'footer']) expect(page).toContain(`<${landmark}`);
      expect(page).toMatch(/<a class="skip" href="#main">/);
    },
  );

  test.each(pages)('%s runs no script and fetches nothing from elsewhere', (_, page) => {
    const scripts = [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.filter((tag) => tag !== '<script type="application/ld+json">')).toEqual([]);
    expect(page).not.toMatch(/\son\w+=/);
    const fetched = [...page.matchAll(/<(?:img|link|source|iframe)[^>]*?(?:src|srcset|href)="([^"]+)"/g)];
    const own = 'https://example.gov.cn/';
    expect(fetched.filter(([, url = '']) => !new URL(url, own).href.startsWith(own))).toEqual([]);
  });

  test.each(pages)('%s names both feeds', (_, page, path) => {
    const feeds = [...page.matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"/g)];
    const at = `https://example.gov.cn${path}`;
    expect(feeds.map(([, type, href = '']) => [type, new URL(href, at).pathname])).toEqual([
      ['application/atom+xml', '/feed.xml'],
      ['application/feed+json', '/feed.json'],
    ]);
  });

  test.each(pages)('%s names no id twice', (_, page) => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the article page', () => {
  test('every line of the contents leads to a section that is there', () => {
    const page = articlePage();
    const [, contents = ''] = /<nav class="contents".*?<ol>(.*?)<\/ol>/s.exec(page) ?? [];
    const links = [...contents.matchAll(/href="#([^"]+)">(.*?)<\/a>/g)].map(([, anchor, inside]) => [
      anchor,
      inside?.replace(/<[^>]+>/g, ''),
    ]);
    expect(links).toEqual([
      ['s1', '守好“定盘星” 拧紧“一股绳”'],
      ['s3', '另一节'],
      ['outlook', '展望'],
    ]);
    for (const [anchor] of links) expect(page).toContain(` id="${anchor}"`);
  });

  test('an article of one section has no contents list', () => {
    expect(
      articlePage({ content: { ...content, sections: [section('b', { headingLines: ['唯一'] })] } }),
    ).not.toContain('class="contents"');
  });

  test('corrections stand before the text, dated', () => {
    const page = articlePage({
      errata: [{ note: '“4次”应为“5次”。', issuedAt: new Date('2026-02-01T00:00:00Z') }],
    });
    expect(page.indexOf('“4次”应为“5次”。')).toBeLessThan(page.indexOf('正文a。'));
    expect(page).toMatch(/<time dateTime="2026-02-01T00:00:00.000Z">2026年2月1日<\/time>/);
  });

  test('tells the time in China and the outlets as source', () => {
    const page = articlePage();
    expect(page).toContain('2026年1月5日 01:30');
    expect(page).toContain('来源：江州日报、云溪融媒');
  });

  test('describes itself to machines', () => {
    const page = articlePage();
    expect(page).toContain('<link rel="canonical" href="https://example.gov.cn/2026/tongxin"/>');
    expect(page).toContain('<meta property="og:type" content="article"/>');
    expect(jsonLd(page)).toMatchObject({
      '@type': 'NewsArticle',
      headline: '同心向前',
      datePublished: '2026-01-04T17:30:00.000Z',
      author: [
        { '@type': 'Person', name: '陈砚秋' },
        { '@type': 'Organization', name: '云溪区委统战部' },
      ],
    });
  });

  test('what is typed cannot end the script element it is described in', () => {
    const title = '</script><script>alert(1)</script>';
    const page = articlePage({ title, summary: title });
    expect(page).not.toContain('<script>');
    expect(jsonLd(page)).toMatchObject({ headline: title, description: title });
  });

  test('leads to the same body’s earlier years', () => {
    const earlier = [{ year: 2025, slug: 'tongxin', title: '去年的题目', isOutOfDate: false }];
    const page = html(<ArticlePage frame={frame} article={article} earlier={earlier} />);
    expect(page).toMatch(/<a href="\.\.\/2025\/tongxin">.*?去年的题目/s);
  });
});

describe('the other pages', () => {
  test('says before the text, with its date, that it is out of date', () => {
    const outOfDate = { since: new Date('2026-06-01T04:00:00Z'), words: '电话<b>已变更' };
    const page = articlePage({ outOfDate });
    expect(page).toContain('本文内容已过时');
    expect(page).toContain('2026年6月1日');
    expect(page).toContain('电话&lt;b&gt;已变更');
    expect(page.indexOf('本文内容已过时')).toBeLessThan(page.indexOf('class="contents"'));
    expect(jsonLd(page)).toMatchObject({ expires: '2026-06-01T04:00:00.000Z' });
    const list = html(
      <YearPage frame={frameAt('/2026')} year={2026} entries={[{ ...entry, isOutOfDate: true }]} />,
    );
    expect(list).toContain('已过时');
  });

  test('says when it was last corrected, and of a slip nothing more', () => {
    const page = articlePage({ correctedAt: new Date('2026-01-05T01:00:00Z') });
    expect(page).toMatch(/更新于 <time[^>]*>2026年1月5日/);
    expect(page).not.toContain('id="corrections"');
    expect(articlePage()).not.toContain('更新于');
  });

  test('a replaced article leads to the one in its place', () => {
    const replacement = { year: 2026, slug: 'xin', title: '新写的一篇' };
    const page = html(
      <WithdrawnPage frame={frame} article={{ ...withdrawn, wasReplaced: true, replacement }} />,
    );
    expect(page).toContain('稿件已由新稿替代');
    expect(page).toMatch(/<a href="\.\.\/2026\/xin" rel="successor-version">《新写的一篇》<\/a>/);
    const gone = html(
      <WithdrawnPage frame={frame} article={{ ...withdrawn, wasReplaced: true, replacement: null }} />,
    );
    expect(gone).not.toContain('successor-version');
    expect(gone).not.toContain('由新稿替代');
    expect(gone).toContain('替代它的新稿后来也撤回了。');
  });

  test('a withdrawn article says when and why, and asks not to be indexed', () => {
    const page = html(<WithdrawnPage frame={frame} article={withdrawn} />);
    for (const text of ['《同心向前》', '数据有误', '2026年3月1日 12:00']) expect(page).toContain(text);
    expect(page).toContain('<meta name="robots" content="noindex"/>');
    expect(page).not.toContain('canonical');
  });

  test('the newest article is not listed a second time under its year', () => {
    const other = { ...entry, slug: 'other', title: '另一篇' };
    const years = [{ year: 2026, count: 2 }];
    const page = html(<HomePage frame={home} newest={entry} entries={[entry, other]} years={years} />);
    expect(page.match(/<h3>/g)).toHaveLength(2);
    expect(page).toContain('2026年全部2篇');
  });

  test('a year leads to the nearest years that have articles', () => {
    const page = html(<YearPage frame={frameAt('/2025')} year={2025} entries={[entry]} />);
    expect(page).toContain('<a href="2023" rel="prev">');
    expect(page).toContain('<a href="2026" rel="next">');
  });
});

test('dates are those of China whatever the server’s clock is set to', () => {
  expect(siteDate(new Date('2025-12-31T16:00:00Z'), true)).toBe('2026年1月1日 00:00');
});

test('the source is the outlets, else the office, else the body', () => {
  const bare = { ...content, byline: [] };
  expect(articleSource(content, '办公室')).toBe('江州日报、云溪融媒');
  expect(articleSource(bare, '办公室')).toBe('办公室');
  expect(articleSource(bare, '')).toBe('云溪区委统战部');
});
