import { describe, expect, test } from 'vitest';
import { Transform } from '@tiptap/pm/transform';
import type { DocumentNode } from '@/lib/domain/article/content';
import { documentLines } from '@/lib/document/document-lines';
import { toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { editLines } from '@/lib/document/edit-lines';
import { tidyDocument } from '@/lib/document/tidy/tidy-document';
import { TIDY_KINDS } from '@/lib/document/tidy/tidy-kinds';

const bold = [{ type: 'bold' }];
const raised = [{ type: 'superscript' }];
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const text = (words: string, marks?: DocumentNode['marks']): DocumentNode => ({
  type: 'text',
  text: words,
  ...(marks ? { marks } : {}),
});
const photo = { hash: null, width: null, height: null, credit: '张三 摄', alt: '签约,现场' };
const cell = (words: string): DocumentNode => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(text(words))],
});
const doc: DocumentNode = {
  type: 'doc',
  content: [
    paragraph(text('同心', bold), text(',同向10'), text('6', raised), text('次')),
    { type: 'photo', attrs: photo, content: [text('现场. 张三 摄')] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('合 计')] }] },
  ],
};

const edited = (...edits: { line: number; from: number; to: number; after: string }[]) => {
  const tr = new Transform(toProseMirror(doc));
  const lines = documentLines(tr.doc);
  editLines(
    tr,
    edits.flatMap(({ line, ...edit }) => {
      const spot = lines[line]?.spot;
      return spot ? [{ spot, ...edit }] : [];
    }),
  );
  tr.doc.check();
  return toDocumentNode(tr.doc).content ?? [];
};

describe('the lines of a document', () => {
  test('are its paragraphs, cells, captions, credits and alternative texts, raised text as it is read', () => {
    expect(documentLines(toProseMirror(doc)).map(({ place, text: words }) => [place, words])).toEqual([
      ['paragraph', '同心,同向10⁶次'],
      ['caption', '现场. 张三 摄'],
      ['caption', '张三 摄'],
      ['caption', '签约,现场'],
      ['cell', '合 计'],
    ]);
  });
});

describe('other words in a line', () => {
  test('take the marks of the first character they stand for, and those around keep theirs', () => {
    expect(edited({ line: 0, from: 1, to: 3, after: '德，' })[0]).toEqual(
      paragraph(text('同德，', bold), text('同向10'), text('6', raised), text('次')),
    );
    expect(edited({ line: 0, from: 2, to: 3, after: '，' })[0]).toEqual(
      paragraph(text('同心', bold), text('，同向10'), text('6', raised), text('次')),
    );
  });

  test('stay raised where figures do, and are not raised twice', () => {
    expect(edited({ line: 0, from: 7, to: 8, after: '7' })[0]?.content?.[2]).toEqual(text('7', raised));
    expect(edited({ line: 0, from: 7, to: 8, after: '⁷' })[0]?.content?.at(-1)).toEqual(text(',同向10⁷次'));
  });

  test('come into several lines at once, each in its own place', () => {
    const blocks = edited(
      { line: 0, from: 0, to: 2, after: '戮力同心' },
      { line: 1, from: 0, to: 2, after: '签约现场' },
      { line: 2, from: 0, to: 2, after: '李四光' },
      { line: 3, from: 0, to: 2, after: '开工' },
      { line: 3, from: 3, to: 5, after: '仪式' },
    );
    expect(blocks[0]?.content?.[0]).toEqual(text('戮力同心', bold));
    expect(blocks[1]).toMatchObject({
      attrs: { credit: '李四光 摄', alt: '开工,仪式' },
      content: [text('签约现场. 张三 摄')],
    });
  });
});

describe('a document put in order', () => {
  test('keeps its marks, its figures and what spaces part in captions and cells', () => {
    const tidied = tidyDocument(doc, new Set(TIDY_KINDS));
    expect(tidied.changes).toBe(3);
    expect(tidied.doc.content?.[0]).toEqual(
      paragraph(text('同心', bold), text('，同向10'), text('6', raised), text('次')),
    );
    expect(tidied.doc.content?.[1]).toMatchObject({
      attrs: { credit: '张三 摄', alt: '签约，现场' },
      content: [text('现场。 张三 摄')],
    });
    expect(tidied.doc.content?.[2]).toEqual(doc.content?.[2]);
  });

  test('sees a mark’s neighbour across bold text and links, and leaves the link’s address', () => {
    const link = [{ type: 'link', attrs: { href: 'https://a.cn/一,二' } }];
    const linked = { type: 'doc', content: [paragraph(text('同心', link), text(',', bold), text('同向'))] };
    expect(tidyDocument(linked, new Set(TIDY_KINDS)).doc).toEqual({
      type: 'doc',
      content: [paragraph(text('同心', link), text('，', bold), text('同向'))],
    });
  });

  test('that is in order is the very same', () => {
    const fine = { type: 'doc', content: [paragraph(text('同心，同向。'))] };
    expect(tidyDocument(fine, new Set(TIDY_KINDS)).doc).toBe(fine);
  });
});
