import { describe, expect, test } from 'vitest';
import { atomFeed } from '@/lib/publications/atom-feed';
import type { SiteEntry } from '@/lib/publications/site-queries';
import { sitemapXml } from '@/lib/publications/sitemap-xml';
import { readXml } from '../support/read-xml';

const source = {
  origin: 'https://example.gov.cn',
  title: '回眸',
  subtitle: '一年一卷',
  author: '云溪区委宣传部',
};
const entry = (over: Partial<SiteEntry> = {}): SiteEntry => ({
  year: 2026,
  slug: 'tongxin',
  bodyName: '云溪区委统战部',
  title: '同心向前',
  summary: '这一年。',
  heading: { kicker: [], headline: ['同心向前'], subhead: '——回眸', seriesLabel: '' },
  photo: null,
  isOutOfDate: false,
  publishedAt: new Date('2026-01-05T01:00:00Z'),
  updatedAt: new Date('2026-02-05T01:00:00Z'),
  ...over,
});

describe('the feed', () => {
  test('is Atom with what each entry must have', () => {
    const feed = readXml(atomFeed(source, [entry(), entry({ slug: 'earlier', updatedAt: new Date(0) })]));
    expect(feed.name).toBe('feed');
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(feed.text('id')).toBe('https://example.gov.cn/');
    expect(feed.text('updated')).toBe('2026-02-05T01:00:00.000Z');
    expect(feed.child('author')?.text('name')).toBe('云溪区委宣传部');
    const [first] = feed.all('entry');
    expect(first?.text('id')).toBe('https://example.gov.cn/2026/tongxin');
    expect(first?.text('title')).toBe('同心向前 ——回眸');
    expect(first?.text('published')).toBe('2026-01-05T01:00:00.000Z');
    expect(first?.child('link')?.attributes.href).toBe('https://example.gov.cn/2026/tongxin');
    expect(feed.all('entry')).toHaveLength(2);
  });

  test('stays well-formed whatever was typed', () => {
    const typed = `<b>"A" & 'B'</b> ]]> \u0000\u0008\ufffe`;
    const feed = readXml(atomFeed(source, [entry({ title: typed, summary: typed, bodyName: typed })]));
    const [first] = feed.all('entry');
    expect(first?.text('summary')).toBe(`<b>"A" & 'B'</b> ]]> `);
    expect(first?.child('category')?.attributes.term).toBe(`<b>"A" & 'B'</b> ]]> `);
  });

  test('is valid before anything was published', () => {
    expect(readXml(atomFeed(source, [])).text('updated')).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('the sitemap', () => {
  test('lists absolute addresses, with the time of change where one is known', () => {
    const changedAt = new Date('2026-02-05T01:00:00Z');
    const map = readXml(
      sitemapXml('https://example.gov.cn', [{ path: '/' }, { path: '/2026/a', changedAt }]),
    );
    expect(map.all('url').map((url) => [url.text('loc'), url.child('lastmod')?.content])).toEqual([
      ['https://example.gov.cn/', undefined],
      ['https://example.gov.cn/2026/a', '2026-02-05T01:00:00.000Z'],
    ]);
  });
});
