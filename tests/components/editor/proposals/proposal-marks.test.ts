// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { ProposalMarks, showProposalMarks } from '@/components/editor/proposals/proposal-marks';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { doc, paragraph } from '@/tests/support/documents';

test('what is proposed is underlined, where words are to come in the character before, and moves with the text', () => {
  const element = document.createElement('div');
  const extensions = [...documentExtensions, ProposalMarks];
  const editor = new Editor({ element, extensions, content: doc('走访服务三百家', paragraph()) });
  const marked = () => [...element.querySelectorAll('.proposed')].map(({ textContent }) => textContent);
  const place = (from: number, to: number) => ({ key: `${from}`, from, to });
  showProposalMarks(editor, [place(5, 7), place(1, 1), place(3, 3), place(10, 10), place(4, 90)]);
  expect(marked()).toEqual(['走', '访', '三百']);
  editor.commands.insertContentAt(1, '全年');
  expect(marked()).toEqual(['走', '访', '三百']);
  expect(editor.getText()).not.toContain('<');
  showProposalMarks(editor, []);
  expect(marked()).toEqual([]);
  editor.destroy();
});
