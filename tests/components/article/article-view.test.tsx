import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ArticleView, type ArticleViewProps } from '@/components/article/article-view';
import { sectionAnchors } from '@/components/article/section-anchors';
import type { ArticleContent, DocumentNode, SectionContent } from '@/lib/domain/article/content';

const HASH = 'a'.repeat(64);
const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content });
const section = (id: string, over: Partial<SectionContent>): SectionContent => ({
  id,
  role: 'body',
  headingLines: [],
  topicIds: [],
  doc: doc({ type: 'paragraph' }),
  ...over,
});

const content: ArticleContent = {
  schemaVersion: 1,
  bodyName: '云溪区委统战部',
  year: 2026,
  heading: {
    kicker: ['同题共答', '同向发力'],
    headline: ['一水同舟启新程', '万众同心向云溪'],
    subhead: '——2026年工作回眸',
    seriesLabel: '年终巡礼',
  },
  byline: [{ role: 'reporter', outlet: '江州日报', name: '陈砚秋' }],
  sections: [
    section('a', { role: 'lead', doc: doc(paragraph('导语一段。')) }),
    section('b', { headingLines: ['守好“定盘星”', '拧紧“一股绳”'], doc: doc(paragraph('正文甲。')) }),
    section('c', { headingLines: ['另一节'], doc: doc(paragraph('正文乙。')) }),
    section('d', { role: 'outlook', doc: doc(paragraph('展望一段。')) }),
  ],
};

function render(over: Partial<ArticleContent> = {}, props: Partial<ArticleViewProps> = {}): string {
  return renderToStaticMarkup(
    <ArticleView content={{ ...content, ...over }} photoSources={() => null} {...props} />,
  );
}

function inOrder(html: string, ...texts: string[]): boolean {
  const places = texts.map((text) => html.indexOf(text));
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
}

describe('an article on the page', () => {
  test('sets series label, kicker, headline, subhead, byline and text in this order', () => {
    const html = render();
    const order = [
      '年终巡礼',
      '同题共答',
      '一水同舟启新程',
      '万众同心向云溪',
      '026年工作回眸',
      '江州日报记者 陈砚秋',
    ];
    expect(
      inOrder(html, ...order, '导语一段', '守好“定盘星”', '正文甲', '另一节', '正文乙', '展望一段'),
    ).toBe(true);
  });

  test('keeps each heading line a line of its own', () => {
    expect(render()).toContain(
      '<span class="line">守好“定盘星”</span> <span class="line">拧紧“一股绳”</span>',
    );
  });

  test('leaves out what the heading block does not have', () => {
    const html = render({
      heading: { kicker: [], headline: ['题'], subhead: '', seriesLabel: '' },
      byline: [],
    });
    expect(html).not.toMatch(/article-(kicker|subhead|series|byline)/);
  });

  test('shows typed markup as text, in headings, bylines and paragraphs', () => {
    const attack = '<script>alert("x")</script>';
    const html = render({
      heading: { kicker: [attack], headline: [attack], subhead: attack, seriesLabel: attack },
      byline: [{ role: 'editor', outlet: attack, name: attack }],
      sections: [section('a', { headingLines: [attack], doc: doc(paragraph(attack)) })],
    });
    expect(html).not.toContain('<script');
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(8);
  });

  test('gives sections the anchors it is handed, and none by itself', () => {
    const html = render({}, { sectionAnchors: sectionAnchors(content.sections) });
    expect(
      [...html.matchAll(/<(?:section|div) class="article-section[^>]* id="([^"]+)"/g)].map(
        (found) => found[1],
      ),
    ).toEqual(['lead', 's1', 's2', 'outlook']);
    expect(render()).not.toContain(' id=');
  });

  test('skips a section with neither heading nor text', () => {
    const html = render({ sections: [section('a', {}), section('b', { doc: doc(paragraph('有字。')) })] });
    expect(html.match(/class="article-section"/g)).toHaveLength(1);
  });

  test('what has no heading of its own is no section of the page', () => {
    const opened = [...render().matchAll(/<section[^>]*>(<\w+)/g)].map(([, first]) => first);
    expect(opened).toEqual(['<h2', '<h2']);
  });

  test('shows a heading even when nothing is written under it', () => {
    expect(render({ sections: [section('a', { headingLines: ['只有标题'] })] })).toContain('只有标题');
  });

  test('headings follow the level of the page around it', () => {
    expect(render()).toMatch(/<h1[^>]*>.*<h2/s);
    expect(render({}, { level: 2 })).toMatch(/<h2[^>]*>.*<h3/s);
    expect(render({}, { level: 2 })).not.toContain('<h1');
  });

  test('a photo carries its sources, size, caption and credit', () => {
    const photo: DocumentNode = {
      type: 'photo',
      attrs: { hash: HASH, width: 1600, height: 1000, credit: '方知远 摄', alt: '拱桥' },
      content: [{ type: 'text', text: '桥头议事。' }],
    };
    const html = render(
      { sections: [section('a', { doc: doc(photo) })] },
      { photoSources: (hash) => ({ src: `/p/${hash}`, srcset: `/p/${hash} 960w`, sizes: '100vw' }) },
    );
    expect(html).toMatch(/<img[^>]*width="1600"[^>]*height="1000"[^>]*alt="拱桥"/);
    expect(inOrder(html, `/p/${HASH}`, '桥头议事。', '方知远 摄')).toBe(true);
  });

  test('an outlook without a heading has the page’s label, one with a heading its own', () => {
    const outlook = section('a', { role: 'outlook', doc: doc(paragraph('明年再接再厉。')) });
    const label = '<h2 class="article-section-label">展望</h2>';
    const labelled = { outlookLabel: '展望' };
    expect(render({ sections: [outlook] }, labelled)).toContain(label);
    expect(render({ sections: [outlook] })).not.toContain('展望');
    const headed = { ...outlook, headingLines: ['再出发'] };
    expect(render({ sections: [headed] }, labelled)).not.toContain('展望');
    const empty = { ...outlook, doc: doc(paragraph('')) };
    expect(render({ sections: [empty] }, labelled)).not.toContain('展望');
    expect(render({ sections: [{ ...outlook, role: 'body' }] }, labelled)).not.toContain('展望');
  });

  test('a table scrolls by itself and can be reached by keyboard', () => {
    const cell = { type: 'tableCell', content: [paragraph('<table>')] };
    const table = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] };
    const html = render({ sections: [section('a', { doc: doc(table) })] });
    expect(html).toMatch(/<div class="article-table" role="region" aria-label="表格" tabindex="0"><table>/);
    expect(html).toContain('&lt;table&gt;');
  });
});
