// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RecordEdits } from '@/components/editor/undo/record-edits';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { openProposed, proposalOf, revisionOf, wu, zhou } from './proposed';

const VISITS = '全年共走访服务民营企业三百家，协调解决困难问题四百二十件。';
const MEETINGS = '区委统战部牵头建立联席会议制度，每季度召开一次。';
const NEXT = '下一步，我区将继续深化同心服务品牌。';

beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise(() => {}));
});
const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

async function open(...args: Parameters<typeof openProposed>) {
  const opened = await openProposed(...args);
  closings.push(() => void opened.session.close());
  return opened;
}

const revision = revisionOf([VISITS, MEETINGS], [NEXT]);

describe('taking', () => {
  test('changes the text, is saved, and is open again when it is undone', async () => {
    const { session, page, asked, textOf, states, rowOf } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百'], ['深化', '擦亮']),
    ]);
    expect(states()).toEqual({ '三百→四百': 'open', '深化→擦亮': 'open' });
    expect(page.openCount.get()).toBe(2);

    const row = rowOf('三百→四百');
    expect(await page.take([row])).toEqual({ done: 1, left: [], failure: null });
    expect(textOf('s1')).toContain('民营企业四百家');
    expect(session.section('s1')?.saver.state().hasUnsaved).toBe(true);
    expect(states()).toEqual({ '三百→四百': 'taken', '深化→擦亮': 'open' });
    expect(asked).toEqual([
      { proposalId: 'proposal-zhou', differenceIds: [row.difference.id], isTaken: true, word: '' },
    ]);

    await session.undo.undo();
    expect(textOf('s1')).toContain('民营企业三百家');
    await page.load();
    expect(states()).toEqual({ '三百→四百': 'open', '深化→擦亮': 'open' });
    await session.undo.redo();
    await page.load();
    expect(states()['三百→四百']).toBe('taken');
  });

  test('takes all there are at one press, in headings and above the sections too, and one undo takes it back', async () => {
    const { session, page, textOf, states } = await open(revision, [
      proposalOf(
        zhou,
        revision,
        ['三百', '四百'],
        ['标题2', '新的标题'],
        ['同心向前', '同心奋进'],
        ['2025', '2026'],
      ),
    ]);
    const { done } = await page.take(page.rows.get());
    expect(done).toBe(4);
    expect(textOf('s1')).toContain('四百家');
    expect(session.section('s2')?.headingLines.get()).toEqual(['新的标题']);
    expect(session.head.text.get()).toMatchObject({ year: 2026, heading: { headline: ['同心奋进'] } });
    expect(new Set(Object.values(states()))).toEqual(new Set(['taken']));
    expect(session.undo.last.get()).toEqual({ key: 'takeProposals', values: { count: 4 } });

    await session.undo.undo();
    expect(textOf('s1')).toContain('三百家');
    expect(session.section('s2')?.headingLines.get()).toEqual(['标题2']);
    expect(session.head.text.get()).toMatchObject({ year: 2025, heading: { headline: ['同心向前'] } });
  });

  test('works in an editor, whose document is of another instance of the schema', async () => {
    const { session, page, textOf, rowOf } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百'], ['每季度', '每月']),
    ]);
    const section = session.section('s1');
    const editor = new Editor({
      extensions: [
        ...documentExtensions,
        RecordEdits.configure({ onEdit: (before, after, how) => section?.edited(before, after, how) }),
      ],
      content: section?.stored().doc ?? null,
      onUpdate: () => section?.typed(),
    });
    section?.attach(editor, 0);
    await page.take([rowOf('三百→四百'), rowOf('季度→月')]);
    expect(editor.getText()).toContain('四百家');
    expect(editor.getText()).toContain('每月召开');
    editor.commands.insertContentAt(1, '去年');
    await page.load();
    await session.undo.undo();
    await session.undo.undo();
    expect(textOf('s1')).toContain('三百家');
    await page.load();
    expect(page.openCount.get()).toBe(2);
    editor.destroy();
  });

  test('the one of two persons who comes second is left where both change the same words', async () => {
    const { page, asked, textOf, states } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百'], ['深化', '擦亮']),
      proposalOf(wu, revision, ['三百', '五百'], ['每季度', '每月']),
    ]);
    const { done, left } = await page.take(page.rows.get());
    expect({ done, left }).toEqual({ done: 3, left: [{ sectionId: 's1', why: 'changed', count: 1 }] });
    expect(textOf('s1')).toContain('四百家');
    expect(textOf('s1')).toContain('每月');
    expect(states()).toMatchObject({ '三百→五百': 'lost', '季度→月': 'taken' });
    // What was left is not recorded as taken.
    expect(asked.map(({ differenceIds }) => differenceIds.length)).toEqual([2, 1]);
  });

  test('all of one person leaves the other’s open', async () => {
    const { page, states } = await open(revision, [
      proposalOf(zhou, revision, ['深化', '擦亮']),
      proposalOf(wu, revision, ['每季度', '每月'], ['三百', '四百']),
    ]);
    await page.take(page.rows.get().filter(({ proposal }) => proposal.by.id === 'wu'));
    expect(states()).toEqual({ '深化→擦亮': 'open', '季度→月': 'taken', '三百→四百': 'taken' });
  });

  test('refused by the server leaves the text as it is', async () => {
    const { session, page, server, textOf, states, rowOf } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百']),
    ]);
    server.refuses = { code: 'not_possible', reason: 'wrong_state' };
    expect(await page.take([rowOf('三百→四百')])).toMatchObject({ done: 0, failure: server.refuses });
    expect(textOf('s1')).toContain('三百家');
    expect(states()).toEqual({ '三百→四百': 'open' });
    expect([session.undo.last.get(), session.hasUnsaved()]).toEqual([null, false]);
  });

  test('does nothing while an input method is composing', async () => {
    const { session, page, asked, textOf, rowOf } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百']),
    ]);
    const section = session.section('s1');
    session.focused.set(section ?? null);
    section?.composing(true);
    expect(await page.take([rowOf('三百→四百')])).toEqual({
      done: 0,
      left: [{ sectionId: 's1', why: 'busy', count: 1 }],
      failure: null,
    });
    expect([asked, textOf('s1').includes('三百')]).toEqual([[], true]);
  });

  test('waits for a word begun while the server was asked', async () => {
    const { session, page, server, textOf, rowOf } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百']),
    ]);
    const section = session.section('s2');
    session.focused.set(section ?? null);
    let isAsked = () => {};
    const asking = new Promise<void>((go) => (isAsked = go));
    server.meanwhile = () => {
      section?.composing(true);
      isAsked();
    };
    const taking = page.take([rowOf('三百→四百')]);
    await asking;
    expect(textOf('s1')).toContain('三百家');
    section?.composing(false);
    expect(await taking).toMatchObject({ done: 1 });
    expect(textOf('s1')).toContain('四百家');
  });

  test('leaves what was written over while the server was asked', async () => {
    const { session, page, server, textOf, rowOf } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百']),
    ]);
    server.meanwhile = () => {
      session.section('s1')?.transform((tr) => tr.delete(8, 14));
    };
    const row = rowOf('三百→四百');
    const before = textOf('s1').length;
    expect(await page.take([row])).toMatchObject({
      done: 0,
      left: [{ sectionId: 's1', why: 'changed', count: 1 }],
    });
    expect(textOf('s1')).toHaveLength(before - 6);
  });

  test('leaves a section that is in conflict, without asking the server', async () => {
    const { session, page, asked, rowOf } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百']),
    ]);
    const section = session.section('s1');
    section?.saver.startConflict({
      content: section.text(),
      version: 2,
      savedAt: '2026-01-05T02:00:00Z',
      savedBy: '许静',
    } as never);
    const { left } = await page.take([rowOf('三百→四百')]);
    expect([left, asked]).toEqual([[{ sectionId: 's1', why: 'conflict', count: 1 }], []]);
  });
});

describe('a difference', () => {
  test('goes with its place while the article changes around it', async () => {
    const { session, page, textOf, rowOf } = await open(revision, [
      proposalOf(zhou, revision, ['四百二十', '五百二十']),
    ]);
    session.section('s1')?.transform((tr) => tr.insert(1, tr.doc.type.schema.text('一年来，')));
    await page.take([rowOf('四百二十→五百二十')]);
    expect(textOf('s1')).toContain('一年来，全年共走访服务民营企业三百家，协调解决困难问题五百二十件');
  });

  test('whose words were changed is lost; had it been taken before, it is not', async () => {
    const lost = proposalOf(zhou, revision, ['三百', '四百'], ['深化', '擦亮']);
    const [first] = differencesOfArticle(lost.revision.content, lost.content);
    const answer = { isTaken: true, word: '', by: '许静', at: new Date('2026-01-07T02:00:00Z') };
    const { session, page, states } = await open(revision, [
      { ...lost, answers: [{ ...answer, differenceId: first?.id ?? '' }] },
    ]);
    for (const id of ['s1', 's2'])
      session.section(id)?.transform((tr) => tr.replaceWith(8, 16, tr.doc.type.schema.text('另写的')));
    await page.load();
    expect(states()).toEqual({ '三百→四百': 'changed_since', '深化→擦亮': 'lost' });
  });

  test('of a section that was removed is lost', async () => {
    const { session, page, states } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百'], ['深化', '擦亮']),
    ]);
    session.dropSection('s2', 2);
    await page.load();
    expect(states()).toEqual({ '三百→四百': 'open', '深化→擦亮': 'lost' });
  });

  test('turned down keeps the word, and can be taken after all', async () => {
    const { page, asked, textOf, states, rowOf } = await open(revision, [
      proposalOf(zhou, revision, ['三百', '四百']),
    ]);
    expect(await page.turnDown(rowOf('三百→四百'), '以年报为准')).toBeNull();
    expect(asked).toMatchObject([{ isTaken: false, word: '以年报为准' }]);
    expect(states()).toEqual({ '三百→四百': 'turned_down' });
    expect(page.openCount.get()).toBe(0);
    expect(rowOf('三百→四百').answer?.word).toBe('以年报为准');
    await page.take([rowOf('三百→四百')]);
    expect(textOf('s1')).toContain('四百家');
    expect(states()).toEqual({ '三百→四百': 'taken' });
  });

  test('follows the text by itself while it is watched, when nothing was changed for a moment', async () => {
    const { session, page, states } = await open(revision, [proposalOf(zhou, revision, ['三百', '四百'])]);
    const change = () =>
      session.section('s1')?.transform((tr) => tr.replaceWith(8, 16, tr.doc.type.schema.text('另写的')));
    const stop = page.watch(() => true);
    change();
    expect(states()).toEqual({ '三百→四百': 'open' });
    await vi.waitFor(() => expect(states()).toEqual({ '三百→四百': 'lost' }), { timeout: 20_000 });
    await session.undo.undo();
    await vi.waitFor(() => expect(states()).toEqual({ '三百→四百': 'open' }), { timeout: 20_000 });
    expect(session.section('s1')?.proposed.get()).toHaveLength(1);
    stop();
    expect(session.section('s1')?.proposed.get()).toEqual([]);
  });
});
