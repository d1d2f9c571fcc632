// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sectionOf } from '../session/opened-article';
import { memoryBackend } from './memory-backend';
import { openNewsroom } from './newsroom';

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
