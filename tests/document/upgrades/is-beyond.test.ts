import { expect, test } from 'vitest';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { isBeyond } from '@/lib/document/upgrades/is-beyond';
import { bulletList, doc, item, paragraph, text } from '@/tests/support/documents';

const raised = doc('正文', bulletList(item(paragraph('面积3km', text('2', 'bold', 'superscript')))));

test('a page of the first version cannot show raised or lowered text', () => {
  expect(isBeyond(1, raised)).toBe(true);
  expect(isBeyond(1, doc(paragraph('CO', text('2', 'subscript'))))).toBe(true);
});

test('it shows all of a text without, and a page of today all of any', () => {
  expect(isBeyond(1, doc(paragraph(text('一是', 'runIn'), '建机制。')))).toBe(false);
  expect(isBeyond(CURRENT_SCHEMA_VERSION, raised)).toBe(false);
});
