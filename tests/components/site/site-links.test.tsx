import type { ReactElement } from 'react';
import { Parser } from 'htmlparser2';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AccessibilityPage } from '@/components/site/accessibility-page';
import { ArticlePage } from '@/components/site/article-page';
import { HomePage } from '@/components/site/home-page';
import { NoticePage } from '@/components/site/notice-page';
import { SearchPage } from '@/components/site/search-page';
import { linksFrom, linksTo } from '@/components/site/site-links';
import { WithdrawnPage } from '@/components/site/withdrawn-page';
import { YearPage } from '@/components/site/year-page';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { LiveArticle, SiteEntry, WithdrawnArticle } from '@/lib/publications/site-queries';
import { doc, paragraph, photo } from '../../support/documents';
import { DESK, frameAt, SITE } from '../../support/site-frame';

describe('a link within the site', () => {
  test.each([
    ['/', '/', './'],
    ['/', '/2026', '2026'],
    ['/', '/2026/tongxin', '2026/tongxin'],
    ['/', '/photos/ab/480.webp', 'photos/ab/480.webp'],
    ['/2026', '/', './'],
    ['/2026', '/2025', '2025'],
    ['/2026', '/2026/tongxin', '2026/tongxin'],
    ['/2026/tongxin', '/', '../'],
    ['/2026/tongxin', '/feed.xml', '../feed.xml'],
    ['/2026/tongxin', '/2025/tongxin', '../2025/tongxin'],
    ['/2026/tongxin', '/photos/ab/480.webp', '../photos/ab/480.webp'],
    ['/search', '/search?q=1', 'search?q=1'],
  ])('from %s to %s is %s', (from, to, link) => {
    expect(linksFrom(from)(to)).toBe(link);
    for (const root of ['https://example.gov.cn', 'https://portal.gov.cn/x/y'])
      expect(new URL(link, root + from).href).toBe(root + to);
  });

  test('is a whole address where the page may stand at any depth', () => {
    expect(linksTo('https://example.gov.cn')('/2026')).toBe('https://example.gov.cn/2026');
    expect(linksTo('https://example.gov.cn')('/')).toBe('https://example.gov.cn/');
  });
});

const HASH = 'ab'.repeat(32);

const heading = { kicker: [], headline: ['同心向前'], subhead: '', seriesLabel: '' };
const content: ArticleContent = {
  schemaVersion: 2,
  bodyName: '云溪区委统战部',
  year: 2026,
  heading,
  byline: [],
  sections: ['一', '二'].map((line) => ({
    id: line,
    role: 'body',
    headingLines: [line],
    topicIds: [],
    doc: doc(
      paragraph('正文。'),
      photo({ hash: HASH, width: 1920, height: 1080, credit: '', alt: '集市' }, '集市'),
    ),
  })),
};
const at = new Date('2026-01-04T17:30:00Z');
const entry: SiteEntry = {
  year: 2026,
  slug: 'tongxin',
  bodyName: '云溪区委统战部',
  title: '同心向前',
  summary: '这一年。',
  heading,
  photo: { hash: HASH, width: 1920, height: 1080, alt: '集市' },
  isOutOfDate: false,
  publishedAt: at,
  updatedAt: at,
};
const article: LiveArticle = {
  ...entry,
  state: 'live',
  content,
  revision: { number: 1, contentHash: 'a'.repeat(64) },
  correctedAt: at,
  outOfDate: null,
  errata: [{ note: '有误。', issuedAt: at }],
};
const withdrawn: WithdrawnArticle = {
  ...entry,
  state: 'withdrawn',
  withdrawnAt: at,
  words: '',
  replacement: { year: 2026, slug: 'xin', title: '新稿' },
  wasReplaced: true,
};
const earlier = [{ year: 2025, slug: 'tongxin', title: '去年', isOutOfDate: false }];
const hit = { ...entry, passages: [] };
const found = { hits: [hit], total: 30, page: 2, pages: 3, hasMore: false };

const pages: [path: string, page: ReactElement][] = [
  [
    '/',
    <HomePage
      key=""
      frame={frameAt('/')}
      newest={entry}
      entries={[entry]}
      years={[{ year: 2026, count: 9 }]}
    />,
  ],
  ['/', <HomePage key="" frame={frameAt('/')} newest={null} entries={[]} years={[]} />],
  ['/2025', <YearPage key="" frame={frameAt('/2025')} year={2025} entries={[entry]} />],
  [
    '/2026/tongxin',
    <ArticlePage key="" frame={frameAt('/2026/tongxin')} article={article} earlier={earlier} />,
  ],
  ['/2026/tongxin', <WithdrawnPage key="" frame={frameAt('/2026/tongxin')} article={withdrawn} />],
  ['/accessibility', <AccessibilityPage key="" frame={frameAt('/accessibility')} />],
  ['/search', <SearchPage key="" frame={frameAt('/search')} query="集市" found={found} />],
];

/** Every address a page's markup leads to or fetches, but what it tells machines of itself. */
function linksOf(page: ReactElement): string[] {
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, { href, src, srcset, action, rel }) {
      if (rel === 'canonical') return;
      links.push(...[href, src, action].filter((link) => link !== undefined));
      if (srcset !== undefined) links.push(...srcset.split(', ').map((one) => one.split(' ')[0] ?? ''));
    },
  });
  parser.end(renderToStaticMarkup(page));
  return links.filter((link) => !link.startsWith('#') && link !== DESK);
}

const PLACES =
  /^\/(?:|(?:2026|2025|2023)(?:\/(?:tongxin|xin))?|search(?:\?.*)?|accessibility|feed\.(?:xml|json)|favicon\.(?:svg|ico)|photos\/[0-9a-f]{64}\/(?:480|960|1600)\.webp)$/;

describe('what a page links to', () => {
  test.each(pages)('from %s is there under any prefix', (path, page) => {
    const links = linksOf(page);
    expect(links.length).toBeGreaterThan(8);
    for (const root of [SITE, 'https://portal.gov.cn/zt/huimou'])
      for (const link of links) {
        expect(link).not.toMatch(/^\//);
        const { href } = new URL(link, root + path);
        expect(href.startsWith(root), link).toBe(true);
        expect(href.slice(root.length), link).toMatch(PLACES);
      }
  });

  test('from the page of what is not there are whole addresses', () => {
    const page = <NoticePage frame={frameAt('/', { link: linksTo(SITE) })} title="查无此页" text="没有" />;
    for (const link of linksOf(page)) {
      expect(link.startsWith(`${SITE}/`), link).toBe(true);
      expect(link.slice(SITE.length)).toMatch(PLACES);
    }
  });
});
