import type { ReactElement } from 'react';
import { Parser } from 'htmlparser2';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AccessibilityPage } from '@/components/site/accessibility-page';
import { HomePage } from '@/components/site/home-page';
import type { SiteFrame } from '@/components/site/site-frame';
import { articleTags, columnTags, siteTags } from '@/components/site/inspection-tags';
import type { ArticleContent } from '@/lib/domain/article/content';
import { NO_IDENTITY, type SiteIdentity } from '@/lib/publications/site-identity';
import type { LiveArticle, SiteEntry } from '@/lib/publications/site-queries';
import { DESK, frameAt } from '../../support/site-frame';

const given: SiteIdentity = {
  ...NO_IDENTITY,
  siteCode: '1234567890',
  icpNumber: '云ICP备12345678号-1',
  policeNumber: '云公网安备53010002000001号',
  markKind: 'party_government',
  markAddress: 'https://bszs.conac.cn/sitename?method=show&id=1',
  host: '中共云溪区委宣传部',
  operator: '云溪区融媒体中心',
  phone: '0871-61234567',
  postalAddress: '云溪区人民路1号',
  email: 'huimou@example.gov.cn',
  columnType: '工作动态',
};

const home = (over: Partial<SiteFrame> = {}) => (
  <HomePage frame={frameAt('/', over)} newest={null} entries={[]} years={[]} />
);

/** The links of a page's footer, by their words; the page's text within it. */
function footOf(page: ReactElement): { links: Record<string, string>; text: string } {
  const html = renderToStaticMarkup(page);
  const links: Record<string, string> = {};
  let text = '';
  let isFoot = false;
  let href: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      isFoot ||= name === 'footer';
      if (name === 'a') href = attributes.href;
    },
    ontext(words) {
      if (!isFoot) return;
      text += words;
      if (href !== undefined) links[words] = href;
    },
    onclosetag(name) {
      if (name === 'a') href = undefined;
    },
  });
  parser.end(html);
  return { links, text };
}

describe('the foot of a page', () => {
  test('names who runs the site and leads to where it is registered', () => {
    const { links, text } = footOf(home({ identity: given }));
    expect(links).toMatchObject({
      '云ICP备12345678号-1': 'https://beian.miit.gov.cn/',
      云公网安备53010002000001号: 'https://beian.mps.gov.cn/#/query/webSearch?code=53010002000001',
      党政机关网站标识: given.markAddress,
      'huimou@example.gov.cn': 'mailto:huimou@example.gov.cn',
      无障碍声明: 'accessibility',
    });
    for (const shown of [
      '主办单位：中共云溪区委宣传部',
      '承办单位：云溪区融媒体中心',
      '网站标识码：1234567890',
    ])
      expect(text).toContain(shown);
  });

  test('shows nothing that the office did not give', () => {
    const { text } = footOf(home({ officeName: '' }));
    expect(text).not.toMatch(/：|备案|标识|邮箱|电话/);
    expect(footOf(home()).text).toContain('主办单位：云溪区委宣传部');
  });

  test('leads to the desk only where the office wants it to', () => {
    expect(Object.values(footOf(home()).links)).toContain(DESK);
    expect(footOf(home({ deskAddress: null })).text).not.toContain('编审工作台');
  });
});

test('the name an office gives its site stands at the head of a page and in its title', () => {
  const page = renderToStaticMarkup(home({ siteName: '云溪统战回眸' }));
  expect(page).toContain('<title>云溪统战回眸 · ');
  expect(page).toMatch(/<h1>.*云溪统战回眸<\/span><\/h1>/);
});

describe('what inspections read', () => {
  const content: ArticleContent = {
    schemaVersion: 2,
    bodyName: '云溪区委统战部',
    year: 2026,
    heading: { kicker: [], headline: ['同心向前'], subhead: '', seriesLabel: '年度回眸' },
    byline: [
      { role: 'reporter', outlet: '江州日报', name: '陈砚秋' },
      { role: 'editor', outlet: '', name: '岳松年' },
    ],
    sections: [],
  };
  const article: LiveArticle = {
    state: 'live',
    year: 2026,
    slug: 'tongxin',
    title: '同心向前',
    summary: '这一年。',
    content,
    revision: { number: 1, contentHash: 'a'.repeat(64) },
    publishedAt: new Date('2026-01-04T16:05:00Z'),
    updatedAt: new Date('2026-01-05T01:00:00Z'),
    correctedAt: null,
    outOfDate: null,
    errata: [],
  };
  const frame = frameAt('/2026/tongxin', { identity: given });

  test('of the site: its name, its domain and its code', () => {
    expect(siteTags(frame)).toEqual([
      ['SiteName', '回眸'],
      ['SiteDomain', 'example.gov.cn'],
      ['SiteIDCode', '1234567890'],
    ]);
    expect(siteTags(frameAt('/')).map(([name]) => name)).toEqual(['SiteName', 'SiteDomain']);
  });

  test('of a year’s page: what it is called, its type, its words', () => {
    const entries = ['云溪区委统战部', '云溪区司法局', '云溪区司法局'].map(
      (bodyName) => ({ bodyName }) as SiteEntry,
    );
    const column = { name: '2026年工作回眸', description: '共3篇。', year: 2026, entries };
    expect(columnTags(column, frame)).toEqual([
      ['ColumnName', '2026年工作回眸'],
      ['ColumnType', '工作动态'],
      ['ColumnDescription', '共3篇。'],
      ['ColumnKeywords', '2026年,云溪区委统战部,云溪区司法局'],
    ]);
    expect(columnTags(column, frameAt('/2026')).map(([name]) => name)).not.toContain('ColumnType');
  });

  test('of an article: its title, its time in China, its source and who wrote it', () => {
    expect(articleTags(article, frame)).toEqual([
      ['ArticleTitle', '同心向前'],
      ['PubDate', '2026-01-05 00:05'],
      ['ContentSource', '江州日报'],
      ['Keywords', '云溪区委统战部,2026年,年度回眸'],
      ['Author', '陈砚秋'],
      ['Description', '这一年。'],
    ]);
  });
});

describe('the accessibility statement', () => {
  test('names the standards and how to reach the office', () => {
    const page = renderToStaticMarkup(
      <AccessibilityPage frame={frameAt('/accessibility', { identity: given })} />,
    );
    for (const words of [
      'GB/T 37668-2019',
      'WCAG）2.1 AA',
      '0871-61234567',
      '云溪区人民路1号',
      '云溪区委宣传部',
    ])
      expect(page).toContain(words);
    expect(page).toContain('<link rel="canonical" href="https://example.gov.cn/accessibility"/>');
  });

  test('invents no contact', () => {
    const page = renderToStaticMarkup(<AccessibilityPage frame={frameAt('/accessibility')} />);
    expect(page).toContain('请告诉本站的主办单位');
    expect(page).not.toContain('<dl>');
  });
});
