// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { SeenText } from '@/components/editor/text/seen-text';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { doc, paragraph, text } from '@/tests/support/documents';

let opened: Editor | null = null;
afterEach(() => opened?.destroy());

function open(...paragraphs: string[]): Editor {
  opened = new Editor({
    element: document.createElement('div'),
    extensions: [...documentExtensions, SeenText],
    content: doc(...paragraphs),
  });
  return opened;
}

test('what comes in unseen goes at once, and the caret stays behind the letter typed', () => {
  const editor = open('云溪');
  editor.view.dispatch(editor.state.tr.insertText('\u202e民\u200b⼯', 2));
  expect(editor.getText()).toBe('云民工溪');
  editor.view.dispatch(editor.state.tr.insertText('\ud842', 1));
  expect(editor.getText()).toBe('\ufffd云民工溪');
});

test('a letter keeps its weight when its radical becomes it', () => {
  const editor = open();
  editor.commands.setContent(doc(paragraph(text('⼈', 'bold'), text('民'))));
  expect(editor.getJSON().content?.[0]?.content?.[0]).toMatchObject({
    text: '人',
    marks: [{ type: 'bold' }],
  });
});

test('an older text is let alone until it is changed', () => {
  const editor = open('旧\u200b文', '别处\u200e的');
  editor.commands.setTextSelection(2);
  expect(editor.getText()).toContain('\u200b');
  editor.view.dispatch(editor.state.tr.insertText('新', 1));
  expect(editor.getText()).toBe('新旧文\n\n别处的');
});

test('an input method is not interrupted; its text is looked at when it is done', () => {
  const editor = open('云');
  editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
  editor.view.dispatch(editor.state.tr.insertText('⼈', 2));
  expect(editor.getText()).toBe('云⼈');
  editor.view.dom.dispatchEvent(new CompositionEvent('compositionend'));
  editor.commands.setTextSelection(1);
  expect(editor.getText()).toBe('云人');
});
