// @vitest-environment happy-dom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleSection } from '@/components/article/article-section';
import { renderedText, toBoundaries, toPassage } from '@/components/comments/rendered-text';
import { anchorText } from '@/lib/document/anchor-text';
import type { DocumentNode } from '@/lib/domain/article/content';
import { arbitraryDocument } from '../../support/arbitrary-content';
import {
  blockquote,
  bulletList,
  cell,
  doc,
  hardBreak,
  item,
  link,
  orderedList,
  paragraph,
  photo,
  PHOTO_HASH,
  table,
  text,
} from '../../support/documents';

/** The text of a section as a reader's page holds it. */
function rendered(document: DocumentNode): HTMLElement {
  const section = { id: 's', role: 'body' as const, headingLines: ['小标题'], topicIds: [], doc: document };
  const photoSources = () => ({ src: '/p.webp', srcset: '/p.webp 480w', sizes: '90vw' });
  const page = globalThis.document.createElement('div');
  page.innerHTML = renderToStaticMarkup(
    createElement(ArticleSection, { section, photoSources, articleLevel: 2 }),
  );
  return page.querySelector<HTMLElement>('.article-text') ?? page;
}

function nodeWith(root: HTMLElement, words: string): Node {
  const walker = globalThis.document.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.includes(words)) return node;
  }
  throw new Error(`no text node says ${words}`);
}

const captioned = photo(
  { hash: PHOTO_HASH, width: 900, height: 600, credit: '林晓雯 摄', alt: '会场' },
  '座谈会',
);

describe('a rendered section reads as its anchor text', () => {
  test.each<[string, DocumentNode]>([
    ['paragraphs', doc('第一段。', '第二段。', paragraph())],
    [
      'a run-in subhead, a link and bold words',
      doc(
        paragraph(
          text('一是', 'runIn'),
          '强化',
          text('统筹', 'bold'),
          text('网页', link('https://example.cn/')),
        ),
      ),
    ],
    ['line breaks', doc(paragraph('上', hardBreak, '下', hardBreak))],
    ['lists', doc(bulletList(item('甲'), item('乙', orderedList(3, item('丙')))))],
    ['a quotation', doc('前', blockquote('引一', '引二'), '后')],
    ['a table', doc(table(['年份', '件数'], ['2025', '十二']), '表后')],
    [
      'a merged cell of two paragraphs',
      doc({ type: 'table', content: [{ type: 'tableRow', content: [cell({ colspan: 2 }, '上', '下')] }] }),
    ],
    [
      'photos with and without caption',
      doc('前', captioned, photo({ hash: PHOTO_HASH, credit: '资料图' }), '后', photo({}, '待补')),
    ],
    ['characters that HTML writes otherwise', doc('a < b & “c” 𠮷　\u00a0完')],
  ])('with %s', (_, document) => {
    expect(renderedText(rendered(document))).toBe(anchorText(document));
  });

  test('whatever the document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const root = rendered(document);
        if (root.className !== 'article-text') return;
        expect(renderedText(root)).toBe(anchorText(document));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a selection', () => {
  const document = doc(paragraph(text('一是', 'runIn'), '强化统筹。'), captioned, '第三段。');
  const root = rendered(document);
  const select = (from: [Node, number], to: [Node, number]) =>
    toPassage(root, { node: from[0], offset: from[1] }, { node: to[0], offset: to[1] });

  test('within a paragraph is the words selected', () => {
    const passage = select([nodeWith(root, '一是'), 1], [nodeWith(root, '强化'), 2]);
    expect(passage).toEqual({ start: 1, end: 4, quote: '是强化' });
    expect(anchorText(document).slice(1, 4)).toBe('是强化');
  });

  test('of a whole paragraph, which a browser ends at the head of the next, has no line end', () => {
    const [first, figure] = [...root.children];
    if (!first || !figure) throw new Error('two blocks are expected');
    expect(select([first, 0], [figure, 0])?.quote).toBe('一是强化统筹。');
  });

  test('over a photo takes its caption and leaves its credit', () => {
    const passage = select([nodeWith(root, '强化'), 2], [nodeWith(root, '第三段'), 2]);
    expect(passage?.quote).toBe('统筹。\n座谈会\n第三');
  });

  test('of a credit alone is none', () => {
    const credit = nodeWith(root, '林晓雯');
    expect(select([credit, 0], [credit, 3])).toBeNull();
  });

  test('of nothing, or outside, is none', () => {
    const word = nodeWith(root, '第三段');
    expect(select([word, 1], [word, 1])).toBeNull();
    expect(select([globalThis.document.body, 0], [word, 1])).toBeNull();
  });
});

test('a passage is found again where it was selected', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), fc.nat(), (document, a, b) => {
      const whole = anchorText(document);
      const [start = 0, end = 0] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
      const quote = whole.slice(start, end);
      const root = rendered(document);
      fc.pre(quote.trim() !== '' && quote === quote.trim());
      const found = toBoundaries(root, { start, end });
      expect(found && toPassage(root, found.from, found.to)).toEqual({ start, end, quote });
    }),
    { numRuns: 60 },
  );
});

test('a passage beyond the text is not found', () => {
  expect(toBoundaries(rendered(doc('一段')), { start: 1, end: 9 })).toBeNull();
});
