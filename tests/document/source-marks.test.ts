import { expect, test } from 'vitest';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { renderDocumentHtml } from '@/lib/document/render-html';
import { sourceIds } from '@/lib/document/source-ids';
import { validateDocument } from '@/lib/document/validate-document';
import { bulletList, doc, item, paragraph, text } from '@/tests/support/documents';

const A = '0192f0c2-0000-7000-8000-00000000000a';
const B = '0192f0c2-0000-7000-8000-00000000000b';
const from = (submissionId: string) => ({ type: 'source', attrs: { submissionId } });
const taken = doc(
  paragraph('全区', text('走访企业58家', from(A)), text('，', from(A), 'bold'), '办结诉求。'),
  bulletList(item(paragraph(text('新建驿站12处', from(B))))),
);
const plain = doc(
  paragraph('全区走访企业58家', text('，', 'bold'), '办结诉求。'),
  bulletList(item(paragraph('新建驿站12处'))),
);
const options = { photoSources: () => null };

test('a saved text keeps which submission each passage came from', () => {
  const saved = validateDocument({ schemaVersion: 1, doc: taken }).doc;
  expect(sourceIds(saved)).toEqual([A, B]);
});

test('where a passage came from changes no hash and no comparison', () => {
  expect(canonicalDocument(taken)).toEqual(canonicalDocument(plain));
});

test('no page made of the text says where its passages came from', () => {
  expect(renderDocumentHtml(taken, options)).toBe(renderDocumentHtml(plain, options));
});

test('a forged origin is refused', () => {
  const forged = doc(paragraph(text('走访企业58家', from('../../etc'))));
  expect(() => validateDocument({ schemaVersion: 1, doc: forged })).toThrow();
});
