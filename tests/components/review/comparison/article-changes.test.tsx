import { NextIntlClientProvider } from 'next-intl';
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ArticleChanges } from '@/components/review/comparison/article-changes';
import { compareArticles } from '@/lib/revisions/compare/compare-articles';
import type { ArticleContent } from '@/lib/domain/article/content';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');

function articleSaying(...texts: string[]): ArticleContent {
  const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return {
    schemaVersion: 1,
    bodyName: '云溪区委统战部',
    year: 2025,
    heading: { kicker: [], headline: ['同心向前'], subhead: '', seriesLabel: '' },
    byline: [],
    sections: [
      { id: 's', role: 'body', headingLines: ['凝聚共识'], topicIds: [], doc: { type: 'doc', content } },
    ],
  };
}

function shown(before: ArticleContent, after: ArticleContent): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <MantineProvider>
        <ArticleChanges comparison={compareArticles(before, after)} topicNames={{}} />
      </MantineProvider>
    </NextIntlClientProvider>,
  );
}

const marked = (html: string, tag: 'ins' | 'del') =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'g'))].map((match) =>
    (match[1] ?? '').replace(/<[^>]+>/g, ''),
  );

describe('what a reviewer is shown of the changes', () => {
  it('a changed figure is struck out whole and its successor underlined', () => {
    const html = shown(articleSaying('解决困难问题481个。'), articleSaying('解决困难问题520个。'));
    expect(marked(html, 'del')).toEqual(['481']);
    expect(marked(html, 'ins')).toEqual(['520']);
  });

  it('a figure that came to be raised is struck out and shown raised', () => {
    const after = articleSaying('新建1200m');
    after.sections[0]?.doc.content?.[0]?.content?.push({
      type: 'text',
      text: '2',
      marks: [{ type: 'superscript' }],
    });
    const html = shown(articleSaying('新建1200m2'), after);
    expect(marked(html, 'del')).toEqual(['2']);
    expect(html).toMatch(/<ins><sup>.*2.*<\/sup><\/ins>/);
  });

  it('unchanged paragraphs are folded away but still there to read', () => {
    const html = shown(
      articleSaying('没有改动的一段。', '旧话。'),
      articleSaying('没有改动的一段。', '新话。'),
    );
    expect(html).toMatch(/<details><summary>[^<]*没有改动的一段/);
  });

  it('a section nobody touched takes one line, with its text behind it', () => {
    const untouched = (article: ArticleContent): ArticleContent => ({
      ...article,
      sections: [
        ...article.sections,
        ...articleSaying('同样的话。').sections.map((section) => ({
          ...section,
          id: 'u',
          headingLines: ['未动的一节'],
        })),
      ],
    });
    const html = shown(untouched(articleSaying('旧话。')), untouched(articleSaying('新话。')));
    expect(html).toMatch(/<details class="same"><summary>.*未动的一节.*<\/summary>.*同样的话。/);
    expect(html).not.toContain('处无改动');
  });

  it('says so when nothing changed', () => {
    expect(shown(articleSaying('同样。'), articleSaying('同样。'))).toContain('没有改动');
  });

  it('text that looks like HTML stays text', () => {
    const html = shown(articleSaying('旧'), articleSaying('<img src=x onerror=alert(1)>'));
    expect(html).not.toContain('<img src=x');
  });
});
