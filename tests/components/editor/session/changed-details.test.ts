// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { memoryBackend } from '../undo/memory-backend';
import { openNewsroom } from '../undo/newsroom';
import { sectionOf } from './opened-article';

async function changedOnce() {
  const memory = memoryBackend([sectionOf('a', '甲')]);
  const room = await openNewsroom(memory.backend);
  const [section] = room.session.inOrder();
  if (!section) throw new Error('the article has a section');
  const before = await memory.backend.read();
  await room.commands.changeDetails(section, { targetLength: 300 });
  return { ...room, memory, section, before };
}

test('a page that was read before a detail was changed does not bring the old one back', async () => {
  const { session, section, before } = await changedOnce();
  session.refresh(before);
  expect(section.details.get().targetLength).toBe(300);
  await session.close();
});

test('what somebody else has changed since is shown', async () => {
  const { session, section, memory } = await changedOnce();
  const place = { articleId: 'article', sectionId: 'a' };
  await memory.backend.actions.changeSectionDetails({
    ...place,
    changes: { targetLength: 500 },
    seen: { targetLength: 300 },
  });
  session.refresh(await memory.backend.read());
  expect(section.details.get().targetLength).toBe(500);
  await session.close();
});
