// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { articleOf, MemoryStore, openArticle, sectionOf } from './opened-article';

afterEach(() => vi.unstubAllGlobals());

/** One page on which `heading` was saved as version 2, then the page that is loaded in the same tab. */
async function loadedAgain(save: (page: ReturnType<typeof openArticle>['session']) => void) {
  const store = new MemoryStore();
  const savedAt = '2026-01-05T03:00:00Z';
  vi.stubGlobal('fetch', async (address: string) =>
    Response.json(address.endsWith('/head') ? { headVersion: 2, savedAt } : { version: 2, savedAt }),
  );
  const { session: before } = openArticle([sectionOf('a', '甲'), sectionOf('b', '乙')], store, 'before');
  save(before);
  await before.flush();
  await before.close();
  return openArticle([sectionOf('a', '甲'), sectionOf('b', '乙')], store).session;
}

test('an article read before a save from this tab is known to be past', async () => {
  const session = await loadedAgain((page) => page.section('b')?.setHeadingLines(['新的标题']));
  expect(session.isPast(articleOf([sectionOf('a', '甲'), sectionOf('b', '乙')]))).toBe(true);
  expect(session.isPast(articleOf([sectionOf('a', '甲'), sectionOf('b', '乙', 2)]))).toBe(false);
  expect(session.isPast(articleOf([sectionOf('a', '甲')]))).toBe(false);
});

test('one read before its head was saved, too', async () => {
  const session = await loadedAgain((page) => page.head.change({ bodyName: '云溪区文化馆' }));
  expect(session.isPast(articleOf([]))).toBe(true);
  expect(session.isPast({ ...articleOf([]), headVersion: 2 })).toBe(false);
});

test('nothing saved, nothing past', () => {
  const { session } = openArticle([sectionOf('a', '甲')]);
  expect(session.isPast(articleOf([sectionOf('a', '甲')]))).toBe(false);
});
