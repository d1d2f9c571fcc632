import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { DocumentNode } from '@/lib/domain/article/content';
import { anchorText } from '@/lib/document/anchor-text';
import { toProseMirror } from '@/lib/document/document-schema';
import { mergeDocuments } from '@/lib/document/merge-documents';
import { documentText } from '@/lib/document/plain-text';
import { emptyDocument } from '@/lib/document/stored-document';
import { splitDocument } from '@/lib/document/split-document';
import { validateDocument } from '@/lib/document/validate-document';
import { arbitraryDocument } from '@/tests/support/arbitrary-content';
import {
  blockquote,
  bulletList,
  doc,
  item,
  orderedList,
  paragraph,
  photo,
  table,
  text,
} from '@/tests/support/documents';

const empty = emptyDocument().doc;
const twoRows = table(['一'], ['二']);

describe('where the cut is', () => {
  test.each<[string, DocumentNode, number, DocumentNode, DocumentNode]>([
    ['within a paragraph', doc('一二'), 2, doc('一'), doc('二')],
    [
      'within bold text',
      doc(paragraph(text('一二', 'bold'))),
      2,
      doc(paragraph(text('一', 'bold'))),
      doc(paragraph(text('二', 'bold'))),
    ],
    ['within a character of two units, before it', doc('一𠮷'), 3, doc('一'), doc('𠮷')],
    ['between two paragraphs', doc('一', '二'), 3, doc('一'), doc('二')],
    ['at the start of a paragraph, before it', doc('一', '二'), 4, doc('一'), doc('二')],
    ['at the end of a paragraph, after it', doc('一', '二'), 2, doc('一'), doc('二')],
    ['at the very start', doc('一'), 1, empty, doc('一')],
    ['at the very end', doc('一'), 2, doc('一'), empty],
    [
      'in a caption, after the photo',
      doc(photo({ credit: '王' }, '图说'), '二'),
      2,
      doc(photo({ credit: '王' }, '图说')),
      doc('二'),
    ],
    ['in a table, after the table', doc(twoRows, '二'), 9, doc(twoRows), doc('二')],
    ['within a quotation', doc(blockquote('一', '二')), 4, doc(blockquote('一')), doc(blockquote('二'))],
    [
      'between two items',
      doc(bulletList(item('一'), item('二'))),
      8,
      doc(bulletList(item('一'))),
      doc(bulletList(item('二'))),
    ],
    [
      'between two numbered items, which count on',
      doc(orderedList(3, item('一'), item('二'))),
      8,
      doc(orderedList(3, item('一'))),
      doc(orderedList(4, item('二'))),
    ],
    [
      'between two numbered lists, which count each from its own start',
      doc(orderedList(3, item('一')), orderedList(1, item('二'))),
      7,
      doc(orderedList(3, item('一'))),
      doc(orderedList(1, item('二'))),
    ],
    [
      'in a sublist, which cannot stand alone, after the list',
      doc(bulletList(item('一', bulletList(item('二'), item('三')))), '四'),
      12,
      doc(bulletList(item('一', bulletList(item('二'), item('三'))))),
      doc('四'),
    ],
  ])('%s', (_, document, position, before, after) => {
    expect(splitDocument(document, position)).toMatchObject({ before, after });
  });

  test('there is no cut outside the document', () => {
    expect(() => splitDocument(doc('一'), 4)).toThrow(RangeError);
  });
});

describe('whatever the document and the position', () => {
  const cuts = arbitraryDocument.chain((document) =>
    fc
      .integer({ min: 0, max: toProseMirror(document).content.size })
      .map((position) => ({ document, ...splitDocument(document, position) })),
  );

  test('both halves are valid', () => {
    fc.assert(
      fc.property(cuts, ({ before, after }) => {
        for (const half of [before, after])
          expect(validateDocument({ schemaVersion: 1, doc: half }).doc).toEqual(half);
      }),
    );
  });

  test('merged again they have the text they had', () => {
    const characters = (document: DocumentNode) => anchorText(document).replaceAll('\n', '').trim();
    fc.assert(
      fc.property(cuts, ({ document, before, after }) => {
        expect(characters(mergeDocuments(before, after))).toBe(characters(document));
      }),
    );
  });

  test('merged again as deep as they were cut, what was cut is whole', () => {
    fc.assert(
      fc.property(cuts, ({ document, before, after, depth }) => {
        fc.pre(depth > 0);
        expect(toProseMirror(mergeDocuments(before, after, depth)).eq(toProseMirror(document))).toBe(true);
      }),
    );
  });

  test('merged again, a cut between two blocks has left no trace', () => {
    const written = arbitraryDocument.map(({ content = [] }) => doc('起', ...content));
    fc.assert(
      fc.property(written, written, (first, second) => {
        const whole = mergeDocuments(first, second);
        const { before, after } = splitDocument(whole, toProseMirror(first).content.size);
        expect(documentText(mergeDocuments(before, after))).toBe(documentText(whole));
      }),
    );
  });
});

describe('merging', () => {
  test('an empty document adds nothing on either side', () => {
    expect(mergeDocuments(empty, doc('一'))).toEqual(doc('一'));
    expect(mergeDocuments(doc('一'), empty)).toEqual(doc('一'));
  });

  test('a slot whose photo is still to come is kept', () => {
    const slot = doc(photo({ credit: '王某 摄' }));
    expect(mergeDocuments(slot, doc('一'))).toEqual(doc(photo({ credit: '王某 摄' }), '一'));
  });
});
