import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { DocumentNode } from '@/lib/domain/article/content';
import { renderDocumentHtml, type RenderOptions } from '@/lib/document/render-html';
import { arbitraryDocument } from '@/tests/support/arbitrary-content';
import {
  PHOTO_HASH,
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
  text,
} from '@/tests/support/documents';

const options: RenderOptions = {
  photoSources: (hash, width, height) => ({
    src: `/photos/${hash.slice(0, 4)}-${width}x${height}.webp`,
    srcset: '/photos/a.webp 640w',
    sizes: '100vw',
  }),
};
const render = (...children: (DocumentNode | string)[]) => renderDocumentHtml(doc(...children), options);

describe('each node and mark', () => {
  const external = 'target="_blank" rel="noopener nofollow"';
  test.each<[string, DocumentNode, string]>([
    ['a paragraph', paragraph('正文'), '<p>正文</p>'],
    ['an empty paragraph', paragraph(), '<p></p>'],
    ['a line break', paragraph('上', hardBreak, '下'), '<p>上<br/>下</p>'],
    ['bold', paragraph(text('重', 'bold')), '<p><strong>重</strong></p>'],
    ['italic', paragraph(text('斜', 'italic')), '<p><em>斜</em></p>'],
    ['raised text', paragraph('m', text('2', 'superscript')), '<p>m<sup>2</sup></p>'],
    [
      'lowered text',
      paragraph('CO', text('2', 'bold', 'subscript')),
      '<p>CO<strong><sub>2</sub></strong></p>',
    ],
    ['a run-in subhead', paragraph(text('一是', 'runIn')), '<p><strong class="run-in">一是</strong></p>'],
    [
      'an external link',
      paragraph(text('此处', link('https://a.cn/?b=1&c=2'))),
      `<p><a href="https://a.cn/?b=1&amp;c=2" ${external}>此处</a></p>`,
    ],
    ['a mailbox', paragraph(text('来信', link('mailto:a@b.cn'))), '<p><a href="mailto:a@b.cn">来信</a></p>'],
    [
      'a link with a bold word is one link',
      paragraph(text('甲', link('https://a.cn/')), text('乙', 'bold', link('https://a.cn/')), text('丙')),
      `<p><a href="https://a.cn/" ${external}>甲<strong>乙</strong></a>丙</p>`,
    ],
    [
      'two links side by side are two',
      paragraph(text('甲', link('https://a.cn/')), text('乙', link('mailto:a@b.cn'))),
      `<p><a href="https://a.cn/" ${external}>甲</a><a href="mailto:a@b.cn">乙</a></p>`,
    ],
    ['bullets', bulletList(item('甲')), '<ul><li><p>甲</p></li></ul>'],
    ['numbers', orderedList(1, item('甲')), '<ol><li><p>甲</p></li></ol>'],
    ['numbers from another start', orderedList(3, item('甲')), '<ol start="3"><li><p>甲</p></li></ol>'],
    ['a quotation', blockquote('甲'), '<blockquote><p>甲</p></blockquote>'],
    [
      'a table, with spans',
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph('年')] }],
          },
          { type: 'tableRow', content: [cell({}, '甲'), cell({ rowspan: 2 }, '乙')] },
        ],
      },
      '<table><tbody><tr><th colspan="2"><p>年</p></th></tr><tr><td><p>甲</p></td><td rowspan="2"><p>乙</p></td></tr></tbody></table>',
    ],
  ])('%s', (_, block, expected) => {
    expect(render(block)).toBe(expected);
  });
});

describe('photos', () => {
  test('a photo loads late, at its own shape, with caption and credit under it', () => {
    const block = photo({ hash: PHOTO_HASH, width: 4, height: 3, credit: '王某 摄', alt: '会场' }, '座谈会');
    expect(render(block)).toBe(
      '<figure class="photo"><img src="/photos/aaaa-4x3.webp" srcset="/photos/a.webp 640w" sizes="100vw" ' +
        'width="4" height="3" alt="会场" loading="lazy" decoding="async"/><figcaption>' +
        '<span class="caption">座谈会</span><span class="credit">王某 摄</span></figcaption></figure>',
    );
  });

  test('a photo without caption and credit has nothing under it', () => {
    expect(render(photo({ hash: PHOTO_HASH }))).not.toContain('figcaption');
  });

  test('a photo without a caption still has its credit', () => {
    expect(render(photo({ credit: '王某' }))).toContain(
      '<figcaption><span class="credit">王某</span></figcaption>',
    );
  });

  test('a slot without a picture says so and keeps its caption', () => {
    expect(render(photo({}, '座谈会'))).toBe(
      '<figure class="photo photo-missing"><figcaption><span class="caption">座谈会</span></figcaption></figure>',
    );
  });

  test('a picture nobody can find is missing too', () => {
    const block = doc(photo({ hash: PHOTO_HASH }));
    expect(renderDocumentHtml(block, { photoSources: () => null })).toBe(
      '<figure class="photo photo-missing"></figure>',
    );
  });
});

describe('nothing that comes in can run', () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const escaped = '"&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;';

  test('in the text', () => {
    expect(render(attack)).toBe(`<p>${escaped}</p>`);
  });

  test('in a caption', () => {
    expect(render(photo({}, attack))).toContain(`<span class="caption">${escaped}</span>`);
  });

  test('in a credit', () => {
    expect(render(photo({ credit: attack }))).toContain(`<span class="credit">${escaped}</span>`);
  });

  test('in an alternative text', () => {
    const rendered = render(photo({ hash: PHOTO_HASH, alt: attack }));
    expect(rendered).toContain(`alt="${escaped.replaceAll('"', '&quot;')}"`);
  });

  test('in the address of a picture', () => {
    const photoSources = () => ({ src: attack, srcset: attack, sizes: attack });
    const rendered = renderDocumentHtml(doc(photo({ hash: PHOTO_HASH })), { photoSources });
    expect(rendered).not.toContain('<script');
  });

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '/desk',
  ])('in a link to %j, which is refused even when nothing was validated', (href) => {
    expect(() => render(paragraph(text('此处', link(href))))).toThrow(RangeError);
  });

  test('in a quotation mark within a link', () => {
    const rendered = render(paragraph(text('此处', link('https://a.cn/"onmouseover="alert(1)'))));
    expect(rendered).toContain('href="https://a.cn/&quot;onmouseover=&quot;alert(1)"');
  });
});

test('every document renders to well-nested elements', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const open: string[] = [];
      for (const [, closing, name = '', rest = ''] of renderDocumentHtml(document, options).matchAll(
        /<(\/?)([a-z]+)([^>]*)>/g,
      )) {
        if (closing) expect(open.pop()).toBe(name);
        else if (!rest.endsWith('/')) open.push(name);
      }
      expect(open).toEqual([]);
    }),
  );
});
