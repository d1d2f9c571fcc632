// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { sectionOf } from '../session/opened-article';
import { memoryBackend } from './memory-backend';
import { openNewsroom, type Backend } from './newsroom';

afterEach(() => vi.unstubAllGlobals());

/** A newsroom whose server answers an added section when it is let. */
async function slowRoom(answer: 'adds' | 'refuses' = 'adds') {
  const memory = memoryBackend([sectionOf('a', '甲'), sectionOf('b', '乙')]);
  let answered = () => {};
  const gate = new Promise<void>((resolve) => (answered = resolve));
  const sent: string[] = [];
  const actions: Backend['actions'] = {
    ...memory.backend.actions,
    addSection: async (place) => {
      await gate;
      if (answer === 'adds') return memory.backend.actions.addSection(place);
      return { ok: false, failure: { code: 'not_possible', reason: 'not_editable' } };
    },
  };
  vi.stubGlobal('fetch', (address: string, { body }: { body: string }) => {
    sent.push(address);
    return memory.backend.put(address, JSON.parse(body) as Record<string, unknown>);
  });
  const room = await openNewsroom({ ...memory.backend, actions });
  return { ...room, memory, sent, answered: () => answered() };
}

test('a section is written in and taken back before the page’s next text has come', async () => {
  const { backend } = memoryBackend([sectionOf('a', '甲')]);
  const opened = await backend.read();
  const { session, commands } = await openNewsroom({ ...backend, read: async () => opened });
  await commands.add(session.section('a') ?? null);
  const [, added = ''] = session.order.get();
  expect(session.section(added)?.headingLines.get()).toEqual([]);
  expect((await session.undo.undo())?.outcome.kind).toBe('done');
  expect(session.order.get()).toEqual(['a']);
  await session.close();
});

test('what is written in a section before the server knows it is saved after the answer', async () => {
  const { session, commands, memory, sent, answered } = await slowRoom();
  const added = commands.add(session.section('a') ?? null);
  const [, id = ''] = session.order.get();
  expect(session.order.get()).toEqual(['a', id, 'b']);
  session.section(id)?.setHeadingLines(['新的一章']);
  session.refresh(await memory.backend.read());
  expect(session.order.get()).toEqual(['a', id, 'b']);
  const saved = session.flush();
  answered();
  await added;
  expect(await saved).toBe(true);
  expect(sent).toEqual([`/api/articles/article/sections/${id}`]);
  const { sections } = await memory.backend.read();
  expect(sections.map(({ headingLines }) => headingLines)).toContainEqual(['新的一章']);
  await session.close();
});

test('what is done before the answer is taken back before the section is', async () => {
  const { session, commands, memory, answered } = await slowRoom();
  const added = commands.add(session.section('a') ?? null);
  const [, id = ''] = session.order.get();
  session.section(id)?.setHeadingLines(['新的一章']);
  const undone = [session.undo.undo(), session.undo.undo()];
  answered();
  await added;
  expect((await Promise.all(undone)).map((one) => one?.deed.words.key)).toEqual(['heading', 'add']);
  expect(memory.standing()).toEqual(['a', 'b']);
  await session.close();
});

test('sections added one upon the other, and a move, all arrive', async () => {
  const { session, commands, memory, answered } = await slowRoom();
  const first = commands.add(session.section('b') ?? null);
  const [, , one = ''] = session.order.get();
  const second = commands.add(session.section(one) ?? null);
  const [, , , two = ''] = session.order.get();
  const [a] = session.inOrder();
  const moved = a ? commands.move(a, 1) : undefined;
  answered();
  await Promise.all([first, second, moved]);
  expect(session.order.get()).toEqual(['b', 'a', one, two]);
  expect(memory.standing()).toEqual(['b', 'a', one, two]);
  await session.close();
});

test('of a section that is refused the text is set aside, and undo does not know it', async () => {
  const { session, commands, refused, answered } = await slowRoom('refuses');
  const added = commands.add(session.section('a') ?? null);
  const [, id = ''] = session.order.get();
  session.section(id)?.setHeadingLines(['新的一章']);
  answered();
  await added;
  expect(refused).toEqual(['not_editable']);
  expect(session.order.get()).toEqual(['a', 'b']);
  expect(session.setAside.items.get().map(({ title }) => title)).toEqual(['新的一章']);
  expect(session.undo.last.get()?.key).not.toBe('add');
});
