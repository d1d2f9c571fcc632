// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RecordEdits } from '@/components/editor/undo/record-edits';
import type { ArticleSession } from '@/components/editor/session/article-session';
import type { SectionSession } from '@/components/editor/session/section-session';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { anchorText } from '@/lib/document/anchor-text';
import { openArticle, sectionOf } from '../session/opened-article';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => new Promise(() => {}));
});
afterEach(() => {
  for (const close of opened.splice(0)) close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const opened: (() => void)[] = [];
const WORDS = { key: 'editing' };

function open(...texts: string[]) {
  const { session } = openArticle(texts.map((text, index) => sectionOf(`s${index + 1}`, text)));
  opened.push(() => void session.close());
  const section = (id: string) => {
    const found = session.section(id);
    if (!found) throw new Error(`no section ${id}`);
    return found;
  };
  return { session, section };
}

function write(section: SectionSession): Editor {
  const editor = new Editor({
    extensions: [
      ...documentExtensions,
      RecordEdits.configure({ onEdit: (before, after, how) => section.edited(before, after, how) }),
    ],
    content: section.stored().doc,
    onUpdate: () => section.typed(),
  });
  section.attach(editor, section.replaced.get());
  opened.push(() => editor.destroy());
  return editor;
}

/** As a person types: after the last letter. */
function type(editor: Editor, text: string, meta: Record<string, unknown> = {}): void {
  const tr = editor.state.tr.insertText(text, editor.state.doc.content.size - 1);
  for (const [key, value] of Object.entries(meta)) tr.setMeta(key, value);
  editor.view.dispatch(tr);
}

const textOf = (section: SectionSession) => anchorText(section.text().document.doc);

async function undoAll(session: ArticleSession): Promise<void> {
  while (await session.undo.undo()) continue;
}

describe('what a person typed', () => {
  test('is taken back as they typed it: without a pause as one, after a pause as another', async () => {
    const { session, section } = open('开头');
    const editor = write(section('s1'));
    type(editor, '甲');
    vi.advanceTimersByTime(300);
    type(editor, '乙');
    vi.advanceTimersByTime(600);
    type(editor, '丙');
    await session.undo.undo();
    expect(textOf(section('s1'))).toBe('开头甲乙');
    await session.undo.undo();
    expect(textOf(section('s1'))).toBe('开头');
    await session.undo.redo();
    expect(textOf(section('s1'))).toBe('开头甲乙');
    expect(section('s1').saver.state().hasUnsaved).toBe(true);
  });

  test('typed at another place or deleted is another deed', async () => {
    const { session, section } = open('开头');
    const editor = write(section('s1'));
    type(editor, '甲');
    editor.view.dispatch(editor.state.tr.insertText('乙', 1));
    editor.view.dispatch(editor.state.tr.delete(1, 2));
    expect(session.undo.last.get()).toEqual({ key: 'deleting' });
    await session.undo.undo();
    expect(textOf(section('s1'))).toBe('乙开头甲');
    await session.undo.undo();
    expect(textOf(section('s1'))).toBe('开头甲');
  });

  test('is one deed while it is composed, however long that takes', async () => {
    const { session, section } = open('开头');
    const editor = write(section('s1'));
    type(editor, 't', { composition: 1 });
    vi.advanceTimersByTime(2_000);
    type(editor, 'z', { composition: 1 });
    vi.advanceTimersByTime(2_000);
    editor.view.dispatch(editor.state.tr.insertText('统战', 3, 5).setMeta('composition', 1));
    await session.undo.undo();
    expect(textOf(section('s1'))).toBe('开头');
  });

  test('leaves no deed behind when its composition was called off', () => {
    const { session, section } = open('开头');
    const editor = write(section('s1'));
    type(editor, 't', { composition: 1 });
    editor.view.dispatch(editor.state.tr.delete(3, 4).setMeta('composition', 1));
    expect(session.undo.last.get()).toBeNull();
  });

  test('is taken back in the order it was typed, in whichever section', async () => {
    const { session, section } = open('甲', '乙');
    const [first, second] = [write(section('s1')), write(section('s2'))];
    type(first, '一');
    type(second, '二');
    section('s1').setHeadingLines(['标题']);
    session.head.change({ bodyName: '云溪区政协' });
    expect(session.undo.last.get()).toEqual({ key: 'about' });
    await session.undo.undo();
    await session.undo.undo();
    expect(section('s1').headingLines.get()).toEqual([]);
    expect(session.head.text.get().bodyName).toBe('云溪区委统战部');
    await session.undo.undo();
    expect([textOf(section('s1')), textOf(section('s2'))]).toEqual(['甲一', '乙']);
    await session.undo.undo();
    expect(await session.undo.undo()).toBeNull();
    expect(textOf(section('s1'))).toBe('甲');
  });

  test('is taken back where its editor is gone from the page', async () => {
    const { session, section } = open('开头');
    const editor = write(section('s1'));
    type(editor, '甲');
    section('s1').detach(editor);
    editor.destroy();
    await session.undo.undo();
    expect(textOf(section('s1'))).toBe('开头');
    await session.undo.redo();
    expect(textOf(write(section('s1')) && section('s1'))).toBe('开头甲');
  });
});

describe('what others changed since', () => {
  test('stays, while a change elsewhere in the text is taken back', async () => {
    const { session, section } = open('开头');
    const editor = write(section('s1'));
    type(editor, '甲');
    section('s1').show({ headingLines: [], document: sectionOf('', '新的开头甲').document });
    const undone = await session.undo.undo();
    expect(undone?.outcome).toMatchObject({ kind: 'done', left: 0 });
    expect(textOf(section('s1'))).toBe('新的开头');
    await session.undo.redo();
    expect(textOf(section('s1'))).toBe('新的开头甲');
  });

  test('is not undone where it was in the same passage; the deed before that still is', async () => {
    const { session, section } = open('开头');
    const editor = write(section('s1'));
    editor.view.dispatch(editor.state.tr.insertText('前', 1));
    vi.advanceTimersByTime(600);
    type(editor, '甲乙丙');
    section('s1').show({ headingLines: [], document: sectionOf('', '前开头甲们丙').document });
    expect((await session.undo.undo())?.outcome).toEqual({ kind: 'gone' });
    expect(textOf(section('s1'))).toBe('前开头甲们丙');
    await session.undo.undo();
    expect(textOf(section('s1'))).toBe('开头甲们丙');
  });

  test('of a heading or a byline is not undone either', async () => {
    const { session, section } = open('开头');
    section('s1').setHeadingLines(['我的']);
    session.head.change({ byline: [{ role: 'reporter', outlet: '', name: '徐静' }] });
    const { head } = session;
    section('s1').show({ ...section('s1').text(), headingLines: ['别人的'] });
    head.refresh({ head: head.text.get(), headVersion: 1 });
    head.text.update((text) => ({ ...text, year: 2024 }));
    await session.undo.undo();
    expect(head.text.get()).toMatchObject({ byline: [], year: 2024 });
    expect((await session.undo.undo())?.outcome).toEqual({ kind: 'gone' });
    expect(section('s1').headingLines.get()).toEqual(['别人的']);
  });
});

describe('a command over many texts', () => {
  test('changes them with an editor or without and is taken back by one undo', async () => {
    const { session, section } = open('甲一', '乙一');
    write(section('s1'));
    session.undo.together({ key: 'editing' }, () => {
      for (const each of session.inOrder()) {
        expect(each.transform((tr) => tr.insert(2, tr.doc.type.schema.text('，')))).toBe(true);
        each.transform((tr) => tr.delete(1, 2));
      }
      section('s2').setHeadingLines(['题']);
      session.head.change({ year: 2024 });
    });
    expect(session.inOrder().map(textOf)).toEqual(['，一', '，一']);
    expect(session.inOrder().every(({ saver }) => saver.state().hasUnsaved)).toBe(true);
    await session.undo.undo();
    expect(session.inOrder().map(textOf)).toEqual(['甲一', '乙一']);
    expect(section('s2').headingLines.get()).toEqual([]);
    expect(session.head.text.get().year).toBe(2025);
    expect(await session.undo.undo()).toBeNull();
    await session.undo.redo();
    expect(session.inOrder().map(textOf)).toEqual(['，一', '，一']);
  });

  test('that changed nothing leaves nothing to undo', () => {
    const { session, section } = open('甲');
    session.undo.together(WORDS, () => section('s1').transform(() => {}));
    expect(session.undo.last.get()).toBeNull();
  });
});

test('undo waits for a command that is under way', async () => {
  const { session, section } = open('开头');
  type(write(section('s1')), '甲');
  let finish = () => {};
  const command = session.undo.inTurn(() => new Promise<void>((resolve) => (finish = resolve)));
  const undone = session.undo.undo();
  await Promise.resolve();
  expect(textOf(section('s1'))).toBe('开头甲');
  await Promise.resolve().then(() => finish());
  await command;
  await undone;
  expect(textOf(section('s1'))).toBe('开头');
});

test('nothing is done again once something new was done', async () => {
  const { session, section } = open('开头');
  const editor = write(section('s1'));
  type(editor, '甲');
  await session.undo.undo();
  type(editor, '乙');
  expect(await session.undo.redo()).toBeNull();
  await undoAll(session);
  expect(textOf(section('s1'))).toBe('开头');
});
