import { expect, test } from 'vitest';
import type { DocumentNode } from '@/lib/domain/article/content';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { emptyDocument } from '@/lib/document/stored-document';
import {
  PHOTO_HASH,
  bulletList,
  doc,
  hardBreak,
  item,
  paragraph,
  photo,
  table,
} from '@/tests/support/documents';

test.each<[string, DocumentNode, boolean]>([
  ['a new document is empty', emptyDocument().doc, true],
  ['so are empty paragraphs', doc(paragraph(), paragraph()), true],
  ['so is white space of any kind', doc(' \u3000\u00a0'), true],
  ['so is a line break', doc(paragraph(hardBreak)), true],
  ['so is a table to fill in', doc(table([' ', ' '])), true],
  ['so is a slot for a photo', doc(photo({})), true],
  ['one character is something', doc(paragraph(), '。'), false],
  ['so is one in a list', doc(bulletList(item('一'))), false],
  ['so is a caption', doc(photo({}, '座谈会')), false],
  ['so is a picture', doc(photo({ hash: PHOTO_HASH })), false],
])('%s', (_, document, expected) => {
  expect(documentIsEmpty(document)).toBe(expected);
});
