// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { MemoryStore, openArticle, sectionOf } from './opened-article';

beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise(() => {}));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a text put back while its editor was being made stands in the editor, and not the older one', () => {
  const { session } = openArticle([sectionOf('s1', '开头。', 3)], new MemoryStore());
  const section = session.section('s1');
  if (!section) throw new Error('no section');
  const opened = section.replaced.get();
  const editor = new Editor({ extensions: documentExtensions, content: section.stored().doc });
  section.restore(sectionOf('', '开头。没存的'), null);
  section.attach(editor, opened);
  expect(editor.getText()).toBe('开头。没存的');
  expect(section.text().document).toEqual(sectionOf('', '开头。没存的').document);
  expect(section.saver.state().hasUnsaved).toBe(true);
  section.dispose();
  editor.destroy();
});

test('a text left over from before an upgrade is sent as what this page writes', () => {
  const { session } = openArticle([sectionOf('s1', '开头。', 3)], new MemoryStore());
  const section = session.section('s1');
  if (!section) throw new Error('no section');
  const { headingLines, document } = sectionOf('', '没存的');
  section.restore({ headingLines, document: { ...document, schemaVersion: 1 } }, null);
  expect(section.text().document).toEqual(document);
  section.dispose();
});
