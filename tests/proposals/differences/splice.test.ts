// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { documentSchema, toDocumentNode } from '@/lib/document/document-schema';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { takeDifferences } from '@/lib/proposals/differences/apply-differences';
import { differencesBetween } from '@/lib/proposals/differences/differences-between';
import { bulletList, doc, item, orderedList, paragraph, photo, text } from '@/tests/support/documents';

let opened: Editor | null = null;
afterEach(() => opened?.destroy());

function open(content: ReturnType<typeof doc>): Editor {
  opened = new Editor({ element: document.createElement('div'), extensions: documentExtensions, content });
  return opened;
}

const base = doc(
  '全年走访民营企业三百家。',
  bulletList(item('凝聚侨心侨力')),
  photo({ credit: '' }, '走访现场'),
);
const proposed = doc(
  paragraph('全年走访民营企业', text('四百', 'bold'), '家。'),
  '另有外资企业二十家。',
  orderedList(3, item('凝聚侨心侨智')),
  photo({ credit: '王某 摄' }, '走访现场'),
);

test('an editor takes differences in the schema of its own', () => {
  const editor = open(base);
  expect(editor.schema).not.toBe(documentSchema);
  const { tr } = editor.state;
  takeDifferences(tr, differencesBetween(base, proposed));
  editor.view.dispatch(tr);
  editor.state.doc.check();
  expect(canonicalDocument(toDocumentNode(editor.state.doc))).toEqual(canonicalDocument(proposed));
  editor.state.doc.descendants((node) => expect(node.type.schema).toBe(editor.schema));
});

test('each alone leaves the rest of the editor’s text as it was', () => {
  for (const difference of differencesBetween(base, proposed)) {
    const editor = open(base);
    const { tr } = editor.state;
    takeDifferences(tr, [difference]);
    editor.view.dispatch(tr);
    editor.state.doc.check();
    expect(differencesBetween(toDocumentNode(editor.state.doc), proposed)).toHaveLength(
      differencesBetween(base, proposed).length - 1,
    );
    editor.destroy();
  }
});
