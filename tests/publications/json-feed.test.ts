import { describe, expect, test } from 'vitest';
import { jsonFeed } from '@/lib/publications/json-feed';
import type { SiteEntry } from '@/lib/publications/site-queries';

const source = {
  origin: 'https://example.gov.cn',
  title: '回眸',
  subtitle: '一年一卷',
  author: '云溪区委宣传部',
  photoPath: (hash: string) => `/photos/${hash}/master.jpg`,
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

describe('the feed as JSON', () => {
  test('is JSON Feed 1.1 with what each item must have', () => {
    const hash = 'a'.repeat(64);
    const withPhoto = entry({ slug: 'earlier', photo: { hash, width: 16, height: 9, alt: '' } });
    expect(JSON.parse(jsonFeed(source, [entry(), withPhoto]))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '回眸',
      description: '一年一卷',
      home_page_url: 'https://example.gov.cn/',
      feed_url: 'https://example.gov.cn/feed.json',
      authors: [{ name: '云溪区委宣传部' }],
      language: 'zh-CN',
      items: [
        {
          id: 'https://example.gov.cn/2026/tongxin',
          url: 'https://example.gov.cn/2026/tongxin',
          title: '同心向前 ——回眸',
          content_text: '这一年。',
          date_published: '2026-01-05T01:00:00.000Z',
          date_modified: '2026-02-05T01:00:00.000Z',
          tags: ['云溪区委统战部'],
        },
        { image: `https://example.gov.cn/photos/${hash}/master.jpg` },
      ],
    });
  });

  test('keeps what was typed as it is, and no picture where there is none', () => {
    const typed = `<b>"A" & 'B'</b> \u2028`;
    const { items } = JSON.parse(jsonFeed(source, [entry({ title: typed, summary: typed })]));
    expect(items[0]).toMatchObject({ title: `${typed} ——回眸`, content_text: typed });
    expect(items[0]).not.toHaveProperty('image');
  });

  test('is valid before anything was published', () => {
    expect(JSON.parse(jsonFeed(source, []))).toMatchObject({ title: '回眸', items: [] });
  });
});
