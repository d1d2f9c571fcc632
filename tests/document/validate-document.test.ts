import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { DocumentNode } from '@/lib/domain/article/content';
import { Invalid } from '@/lib/domain/errors';
import { MAX_CHARACTERS, MAX_DEPTH, MAX_NODES } from '@/lib/document/read-untrusted-node';
import { CURRENT_SCHEMA_VERSION, emptyDocument } from '@/lib/document/stored-document';
import { validateDocument } from '@/lib/document/validate-document';
import { arbitraryDocument } from '@/tests/support/arbitrary-content';
import {
  PHOTO_HASH,
  cell,
  doc,
  item,
  link,
  orderedList,
  paragraph,
  photo,
  text,
} from '@/tests/support/documents';

function validated(node: unknown): DocumentNode {
  return validateDocument({ schemaVersion: 1, doc: node }).doc;
}

function refusal(input: unknown): unknown {
  try {
    validateDocument(input);
  } catch (error) {
    return error instanceof Invalid ? error.fields : error;
  }
  return 'accepted';
}

const quoteWithin = (depth: number): DocumentNode =>
  depth === 0 ? item('底') : item('层', { type: 'bulletList', content: [quoteWithin(depth - 1)] });
const row = (...cells: DocumentNode[]) => ({
  type: 'table',
  content: [{ type: 'tableRow', content: cells }],
});

describe('what is accepted', () => {
  test('an empty document is valid', () => {
    expect(validateDocument(emptyDocument())).toEqual(emptyDocument());
  });

  test('every document the grammar can make is valid and comes back the same a second time', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const once = validated(document);
        expect(validated(once)).toEqual(once);
      }),
    );
  });

  test('attributes come back spelled out', () => {
    expect(validated(doc({ type: 'photo' })).content).toEqual([photo({})]);
  });

  test('what comes back is plain JSON that React passes to the browser', () => {
    const attrs = validated(doc(photo({}))).content?.[0]?.attrs ?? {};
    expect(Object.getPrototypeOf(attrs)).toBe(Object.prototype);
  });

  test('an attribute the schema does not know is dropped', () => {
    const styled = doc({ type: 'paragraph', attrs: { style: 'color:red' }, content: [text('正文')] });
    expect(validated(styled)).toEqual(doc('正文'));
  });

  test('marks may come in any order', () => {
    const document = doc(paragraph(text('正文', 'italic', 'bold')));
    expect(validated(document)).toEqual(doc(paragraph(text('正文', 'bold', 'italic'))));
  });

  test('line ends and tabs within a text are spaces, other marks that show nothing go', () => {
    expect(validated(doc('一\n二\t三\u000b四\u0000五\u202e六⼈'))).toEqual(doc('一 二 三 四五六人'));
    expect(validated(doc(photo({ credit: '王\u200e某' }))).content?.[0]?.attrs?.credit).toBe('王某');
  });

  test('a text of which nothing is seen is none', () => {
    const unseen = doc(paragraph(text('一'), text('\u200b\ufeff', 'bold')));
    expect(validated(unseen)).toEqual(doc('一'));
  });

  test('half a surrogate pair becomes a replacement character', () => {
    expect(validated(doc('一\ud842二'))).toEqual(doc('一\ufffd二'));
  });
});

describe('what is refused', () => {
  const invalid = { document: 'document_invalid' };
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a document without its version', { doc: doc('正文') }],
    ['a version that does not exist yet', { schemaVersion: CURRENT_SCHEMA_VERSION + 1, doc: doc('正文') }],
    ['a version that is no number', { schemaVersion: '1', doc: doc('正文') }],
  ])('%s', (_, input) => {
    expect(refusal(input)).toEqual(invalid);
  });

  test.each<[string, unknown]>([
    ['a text where a node should be', '正文'],
    ['a node of unknown type', doc({ type: 'iframe' })],
    ['a node named like an object property', doc({ type: '__proto__' })],
    ['an unknown mark', doc(paragraph(text('正文', 'comment')))],
    ['a paragraph as the document', paragraph('正文')],
    ['a document without a block', { type: 'doc' }],
    ['a paragraph within a paragraph', doc(paragraph(paragraph('正文')))],
    ['text right in the document', { type: 'doc', content: [text('正文')] }],
    ['empty text', doc(paragraph(text('')))],
    ['text that is no string', doc(paragraph({ type: 'text', text: 3 } as unknown as DocumentNode))],
    ['content that is no list', { type: 'doc', content: { 0: paragraph('正文') } }],
    ['marks that are no list', doc(paragraph({ ...text('正文'), marks: 'bold' } as unknown as DocumentNode))],
    ['attributes that are no object', doc({ type: 'photo', attrs: ['x'] } as unknown as DocumentNode)],
    ['a photo within a list', doc(orderedList(1, item('一', photo({}))))],
    ['a bold caption', doc({ type: 'photo', content: [text('图说', 'bold')] })],
    ['a run-in subhead marked bold as well', doc(paragraph(text('一是', 'runIn', 'bold')))],
    ['a list that starts at no number', doc(orderedList(NaN, item('一')))],
    ['a cell that spans a million columns', doc(row(cell({ colspan: 1_000_000 }, '一')))],
    ['a cell that spans no row', doc(row(cell({ rowspan: 0 }, '一')))],
    ['a photo whose hash is a path', doc(photo({ hash: '../../etc/passwd' }))],
    ['a photo whose hash is in capitals', doc(photo({ hash: 'A'.repeat(64) }))],
    ['a photo of negative width', doc(photo({ hash: PHOTO_HASH, width: -1 }))],
    ['a photo with a half pixel', doc(photo({ hash: PHOTO_HASH, height: 1.5 }))],
    ['a credit that is no text', doc(photo({ credit: 7 }))],
    ['an endless credit', doc(photo({ credit: '摄'.repeat(201) }))],
    ['an endless alternative text', doc(photo({ alt: '图'.repeat(1001) }))],
    ['a link without an address', doc(paragraph(text('此处', 'link')))],
    ['lists nested too deep', doc({ type: 'bulletList', content: [quoteWithin(MAX_DEPTH)] })],
  ])('%s', (_, document) => {
    expect(refusal({ schemaVersion: 1, doc: document })).toEqual(invalid);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.com/',
    '//example.com/',
    '/desk',
    'example.com',
    'http://',
    'https://a b.com/',
    `https://example.com/${'a'.repeat(2000)}`,
    '',
  ])('a link to %j', (href) => {
    expect(refusal({ schemaVersion: 1, doc: doc(paragraph(text('此处', link(href)))) })).toEqual(invalid);
  });

  test.each([
    'https://example.gov.cn/2025?a=1#b',
    'http://例子.中国/年',
    'mailto:office@example.gov.cn',
    'HTTPS://A.CN/',
  ])('but not a link to %j', (href) => {
    expect(refusal({ schemaVersion: 1, doc: doc(paragraph(text('此处', link(href)))) })).toBe('accepted');
  });

  test.each<[string, DocumentNode]>([
    ['too many characters', doc('字'.repeat(MAX_CHARACTERS + 1))],
    ['too many characters spread over attributes', doc(photo({ junk: '字'.repeat(MAX_CHARACTERS + 1) }))],
    ['too many empty paragraphs', doc(...Array.from({ length: MAX_NODES }, () => paragraph()))],
  ])('%s', (_, document) => {
    expect(refusal({ schemaVersion: 1, doc: document })).toEqual({ document: 'document_too_long' });
  });

  test('but not the longest section allowed', () => {
    expect(refusal({ schemaVersion: 1, doc: doc('字'.repeat(MAX_CHARACTERS)) })).toBe('accepted');
  });
});
