import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { anchorText, blockTexts, toAnchorRange, toDocumentRange } from '@/lib/document/anchor-text';
import { toProseMirror } from '@/lib/document/document-schema';
import { arbitraryDocument } from '@/tests/support/arbitrary-content';
import { doc, hardBreak, item, orderedList, paragraph, photo, table, text } from '@/tests/support/documents';

const documentWithRange = arbitraryDocument.chain((document) => {
  const length = anchorText(document).length;
  const offset = fc.integer({ min: 0, max: length });
  return fc.tuple(fc.constant(document), offset, offset).map(([node, a, b]) => ({
    document: node,
    start: Math.min(a, b),
    end: Math.max(a, b),
  }));
});

describe('the anchor text', () => {
  test('is the text of each block, apart by line ends', () => {
    const document = doc(
      paragraph(text('一是', 'runIn'), '强化', hardBreak, '统筹'),
      orderedList(1, item('甲')),
      table(['年份', '件数']),
      photo({ credit: '王某 摄' }, '座谈会'),
      paragraph(),
      '末',
    );
    expect(anchorText(document)).toBe('一是强化\n统筹\n甲\n年份\n件数\n座谈会\n\n末');
  });

  test("is the same for an editor's node as for stored JSON", () => {
    const document = doc('一段', '二段');
    expect(anchorText(toProseMirror(document))).toBe(anchorText(document));
  });
});

describe('ranges', () => {
  test('an anchored range goes to the document and comes back the same', () => {
    fc.assert(
      fc.property(documentWithRange, ({ document, start, end }) => {
        const range = toDocumentRange(document, start, end);
        expect(range && toAnchorRange(document, range.from, range.to)).toEqual({ start, end });
      }),
    );
  });

  test('an anchored range covers the same text in the document', () => {
    fc.assert(
      fc.property(documentWithRange, ({ document, start, end }) => {
        const range = toDocumentRange(document, start, end);
        const selected = range && toProseMirror(document).slice(range.from, range.to, true).content;
        expect(selected && blockTexts(selected).join('\n')).toBe(anchorText(document).slice(start, end));
      }),
    );
  });

  test('characters beyond the basic plane count as two units in both', () => {
    expect(toDocumentRange(doc('𠮷野'), 2, 3)).toEqual({ from: 3, to: 4 });
  });

  test('positions between blocks reach for the text within', () => {
    const document = doc('一段', photo({}, '图说'), '三段');
    expect(toAnchorRange(document, 4, 8)).toEqual({ start: 3, end: 5 });
    expect(toAnchorRange(document, 0, toProseMirror(document).content.size)).toEqual({ start: 0, end: 8 });
  });

  test('positions with no block between them anchor nothing', () => {
    expect(toAnchorRange(doc('一段', '二段'), 4, 4)).toBeNull();
    expect(toAnchorRange(doc('一段'), 0, 0)).toBeNull();
    expect(toAnchorRange(doc('一段'), 4, 4)).toBeNull();
  });

  test.each([
    [0, 3],
    [-1, 1],
    [2, 1],
  ])('there is no range from %d to %d in a text of two characters', (start, end) => {
    expect(toDocumentRange(doc('一段'), start, end)).toBeNull();
  });
});
