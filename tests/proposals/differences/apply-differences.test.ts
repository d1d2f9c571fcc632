// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { toDocumentNode } from '@/lib/document/document-schema';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { applyDifferences, takeDifferences } from '@/lib/proposals/differences/apply-differences';
import { differencesBetween } from '@/lib/proposals/differences/differences-between';
import { joinedDocument } from '@/lib/proposals/differences/joined-document';
import { bulletList, doc, item, orderedList, photo } from '@/tests/support/documents';

const VISITS = '全年共走访服务民营企业三百家。';
const MEETINGS = '建立联席会议制度，每季度召开一次。';
const base = doc(
  VISITS + MEETINGS,
  bulletList(item('凝聚侨心侨力'), item('服务高质量发展')),
  photo({}, '走访现场'),
);
const proposed = doc(
  VISITS.replace('三百', '四百'),
  MEETINGS,
  orderedList(3, item('凝聚侨心侨智'), item('服务高质量发展')),
  photo({ credit: '王某 摄' }, '走访现场'),
);

test('in an editor every place but those taken stays where it was in the words', () => {
  const found = differencesBetween(base, proposed);
  const tr = new Transform(joinedDocument(base));
  const place = (text: string) => {
    let position = -1;
    tr.doc.descendants((node, at) => {
      if (node.text?.includes(text)) position = at + node.text.indexOf(text);
    });
    return position;
  };
  const words = ['走访服务', '联席会议', '服务高质量发展', '走访现场'];
  const before = words.map(place);
  takeDifferences(tr, found);
  expect(toDocumentNode(tr.doc)).toEqual(applyDifferences(base, found));
  expect(before.map((position) => tr.mapping.map(position))).toEqual(words.map(place));
  expect(before.some((position) => tr.mapping.mapResult(position).deletedAcross)).toBe(false);
});

test('an editor, whose schema is its own, takes them in its own nodes', () => {
  const editor = new Editor({ extensions: documentExtensions, content: base });
  const found = differencesBetween(base, proposed);
  const { tr } = editor.state;
  takeDifferences(tr, found);
  editor.view.dispatch(tr);
  editor.state.doc.check();
  expect(toDocumentNode(editor.state.doc)).toEqual(applyDifferences(base, found));
  editor.destroy();
});

test('a difference is plain data: written down and read again it does the same', () => {
  const found = differencesBetween(base, proposed);
  const read: typeof found = JSON.parse(JSON.stringify(found));
  expect(applyDifferences(base, read)).toEqual(applyDifferences(base, found));
});
