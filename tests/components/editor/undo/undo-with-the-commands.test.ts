// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getArticleForEditing } from '@/lib/articles/queries/get-article-for-editing';
import type { Ctx } from '@/lib/db/context';
import { toFailure } from '@/lib/web/failure';
import { addSection } from '@/lib/writing/commands/add-section';
import { changeSectionDetails } from '@/lib/writing/commands/change-section-details';
import { mergeSections } from '@/lib/writing/commands/merge-sections';
import { moveSections } from '@/lib/writing/commands/move-sections';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreSection } from '@/lib/writing/commands/restore-section';
import { saveHead } from '@/lib/writing/commands/save-head';
import { saveSection } from '@/lib/writing/commands/save-section';
import { separateSections } from '@/lib/writing/commands/separate-sections';
import { splitSection } from '@/lib/writing/commands/split-section';
import { resetDb, testDb } from '../../../support/database';
import { articleWithText, ctxOf, paragraphs, person } from '../../../support/office';
import { openNewsroom, type Backend, type Newsroom, type StructureActions } from './newsroom';
import { act, closeEditor, openEditor, stateOf, work } from './random-work';

const db = testDb();
const rooms: Newsroom[] = [];
beforeEach(() => resetDb());
afterEach(async () => {
  for (const room of rooms.splice(0)) await close(room);
  vi.unstubAllGlobals();
});

async function close({ session }: Newsroom): Promise<void> {
  await session.close();
  for (const section of session.inOrder()) closeEditor(section);
}

/** The page's actions and saves, each the command that answers it. */
function commandsOf(ctx: Ctx, articleId: string): Backend {
  // A person's requests come one after another: the page tells an older text of the article by its time.
  let last = ctx.now.getTime();
  const now = () => new Date((last = Math.max(last + 1, Date.now())));
  const answer = (command: (ctx: Ctx, input: unknown) => Promise<unknown>) => async (input: unknown) => {
    try {
      return { ok: true, value: await command({ ...ctx, now: now() }, input) };
    } catch (error) {
      return { ok: false, failure: toFailure(error) };
    }
  };
  const actions = {
    addSection: answer(addSection),
    removeSection: answer(removeSection),
    restoreSection: answer(restoreSection),
    moveSections: answer(moveSections),
    splitSection: answer(splitSection),
    mergeSections: answer(mergeSections),
    separateSections: answer(separateSections),
    changeSectionDetails: answer(changeSectionDetails),
  } as StructureActions;
  return {
    actions,
    put: async (address, body) => {
      const sectionId = address.split('/').at(-1);
      const saved = address.endsWith('/head')
        ? await answer(saveHead)({ articleId, ...body })
        : await answer(saveSection)({ articleId, sectionId, ...body });
      return saved.ok ? Response.json(saved.value) : Response.json(saved, { status: 409 });
    },
    read: () => getArticleForEditing({ actor: ctx.actor, db }, articleId),
  };
}

async function open() {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer, {
    sections: [
      { role: 'lead', texts: ['导语。'] },
      { headingLines: ['第一章'], texts: ['甲乙丙丁', '戊己庚辛'] },
      { headingLines: ['第二章', '续'], texts: ['子丑寅卯'] },
    ],
  });
  const ctx = ctxOf(db, writer);
  const backend = commandsOf(ctx, articleId);
  vi.stubGlobal('fetch', (address: string, { body }: { body: string }) =>
    backend.put(address, JSON.parse(body) as Record<string, unknown>),
  );
  const room = await openNewsroom(backend);
  rooms.push(room);
  const section = (id: string | undefined) => {
    const found = room.session.section(id ?? '');
    if (!found) throw new Error('no such section');
    return found;
  };
  return { room, ctx, articleId, sectionIds, section };
}

test('whatever is done is undone to the beginning, on the page and in the database', async () => {
  await fc.assert(
    fc.asyncProperty(work, async (acts) => {
      const { room, articleId, ctx } = await open();
      const { session } = room;
      const beginning = stateOf(room);
      for (const each of acts) await act(room, each);
      for (let undone = await session.undo.undo(); undone; undone = await session.undo.undo())
        expect(undone.outcome).toMatchObject({ kind: 'done', left: 0 });
      await room.settled();
      expect(stateOf(room)).toEqual(beginning);
      expect(await session.flush()).toBe(true);
      const stored = await getArticleForEditing({ actor: ctx.actor, db }, articleId);
      expect(
        stored.sections.map(({ id, headingLines, targetLength }) => [id, headingLines, targetLength]),
      ).toEqual(
        session.inOrder().map((each) => [each.id, each.headingLines.get(), each.details.get().targetLength]),
      );
      await close(room);
    }),
    { numRuns: 3 },
  );
});

test('a split and a merge are not taken back over what somebody else has written since', async () => {
  const { room, ctx, articleId, sectionIds, section } = await open();
  const { session, commands } = room;
  const [, first] = sectionIds;
  openEditor(section(first)).commands.setTextSelection(3);
  await commands.split(section(first));
  await commands.merge(section(session.order.get()[2]));
  expect(session.order.get()).toHaveLength(3);
  const halved = section(session.order.get()[2]);
  const theirs = { baseVersion: halved.saver.version, headingLines: [], document: paragraphs('别人写的') };
  await saveSection(ctx, { articleId, sectionId: halved.id, ...theirs });
  session.refresh(await getArticleForEditing({ actor: ctx.actor, db }, articleId));

  expect((await session.undo.undo())?.outcome.kind).toBe('gone');
  expect((await session.undo.undo())?.outcome.kind).toBe('gone');
  expect(await session.undo.undo()).toBeNull();
  const stored = await getArticleForEditing({ actor: ctx.actor, db }, articleId);
  expect(stored.sections[2]?.document).toEqual(paragraphs('别人写的'));
});

test('the offer to bring a removed section back is gone once that has been done by other means', async () => {
  const { room, sectionIds, section } = await open();
  const { commands, undoing, offers } = room;
  const [, first, second] = sectionIds;
  await commands.remove(section(second));
  await commands.remove(section(first));
  expect(offers).toHaveLength(2);
  await undoing.undo();
  expect(offers).toHaveLength(1);
  await undoing.undo();
  expect(offers).toEqual([]);
  await room.settled();
});

test('an added section is taken out only while nothing is in it', async () => {
  const { room, ctx, articleId } = await open();
  const { session, commands } = room;
  await commands.add(session.inOrder()[0] ?? null);
  await room.settled();
  const [, added] = session.order.get();
  const theirs = { baseVersion: 1, headingLines: ['别人的'], document: paragraphs('') };
  await saveSection(ctx, { articleId, sectionId: added, ...theirs });
  // Before the page has heard of it: the server refuses.
  expect((await session.undo.undo())?.outcome).toMatchObject({
    kind: 'refused',
    failure: { reason: 'section_changed' },
  });
  expect(session.order.get()).toContain(added);
});

test('a removed section comes back by undo and goes again by redo, in its place', async () => {
  const { room } = await open();
  const { session, commands } = room;
  const before = session.order.get();
  const [lead] = session.inOrder();
  if (!lead) throw new Error('no section');
  await commands.remove(lead);
  expect(session.order.get()).toEqual(before.slice(1));
  await session.undo.undo();
  expect(session.order.get()).toEqual(before);
  await session.undo.redo();
  expect(session.order.get()).toEqual(before.slice(1));
});
