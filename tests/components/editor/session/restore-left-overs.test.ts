import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceTab } from '@/components/editor/saving/open-tabs';
import { restoreLeftOvers } from '@/components/editor/session/restore-left-overs';
import { articleOf, MemoryStore, openArticle, owner, sectionOf } from './opened-article';

const textOf = (text: string) => {
  const { headingLines, document } = sectionOf('', text);
  return { headingLines, document };
};

/** A store in which a tab, closed since, has left its unsaved text of a section. */
function leftBehind(
  drafts: { text: string; baseVersion: number; section?: string; tabId?: string; at?: number }[],
) {
  const store = new MemoryStore();
  for (const { text, baseVersion, section = 's1', tabId = 'gone', at = 1 } of drafts) {
    const key = `huimou-draft:${owner.personId}:${owner.line}:${section}:${tabId}`;
    store.setItem(key, JSON.stringify({ content: textOf(text), baseVersion, keptAt: at }));
  }
  return store;
}

const keysIn = (store: MemoryStore) => Array.from({ length: store.length }, (_, index) => store.key(index));

describe('unsaved text left in the browser', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is put back and to be saved when the server’s version is the one it was based on', async () => {
    const store = leftBehind([{ text: '没存的', baseVersion: 3 }]);
    const { session } = openArticle([sectionOf('s1', '存过的', 3)], store);
    expect(await restoreLeftOvers(session, owner, store)).toBe(1);
    const section = session.section('s1');
    expect(section?.text()).toEqual(textOf('没存的'));
    expect(section?.saver.state()).toMatchObject({ phase: { kind: 'idle' }, hasUnsaved: true });
    expect(keysIn(store)).toEqual(['huimou-draft:xujing:article:s1:this-tab']);
    section?.dispose();
  });

  it('is a conflict to decide when the server has a newer version', async () => {
    const store = leftBehind([{ text: '没存的', baseVersion: 3 }]);
    const { session } = openArticle([sectionOf('s1', '别人存的', 4)], store);
    await restoreLeftOvers(session, owner, store);
    const section = session.section('s1');
    expect(section?.text()).toEqual(textOf('没存的'));
    expect(section?.saver.state().phase).toMatchObject({
      kind: 'conflict',
      theirs: { version: 4, content: textOf('别人存的') },
    });
    section?.dispose();
  });

  it('is dropped when it says what the server says', async () => {
    const store = leftBehind([{ text: '同样的', baseVersion: 3 }]);
    const { session } = openArticle([sectionOf('s1', '同样的', 4)], store);
    expect(await restoreLeftOvers(session, owner, store)).toBe(0);
    expect(session.hasUnsaved()).toBe(false);
    expect(keysIn(store)).toEqual([]);
  });

  it('of two, the newer goes back into the text and the older is set aside', async () => {
    const store = leftBehind([
      { text: '先写的', baseVersion: 1, tabId: 'one', at: 1 },
      { text: '后写的', baseVersion: 1, tabId: 'two', at: 2 },
    ]);
    const { session } = openArticle([sectionOf('s1', '存过的')], store);
    await restoreLeftOvers(session, owner, store);
    expect(session.section('s1')?.text()).toEqual(textOf('后写的'));
    expect(session.setAside.items.get().map(({ text }) => text)).toEqual(['先写的']);
    session.section('s1')?.dispose();
  });

  it('is set aside when its section is gone from the article', async () => {
    const store = leftBehind([{ text: '没存的', baseVersion: 1, section: 'removed' }]);
    const { session } = openArticle([sectionOf('s1', '存过的')], store);
    expect(await restoreLeftOvers(session, owner, store)).toBe(0);
    expect(session.setAside.items.get().map(({ text }) => text)).toEqual(['没存的']);
  });

  it('is left to the tab it belongs to while that is open', async () => {
    const store = leftBehind([{ text: '另一窗口正在写的', baseVersion: 1, tabId: 'open' }]);
    const close = announceTab(owner.line, 'open');
    const { session } = openArticle([sectionOf('s1', '存过的')], store);
    expect(await restoreLeftOvers(session, owner, store)).toBe(0);
    close();
    expect(session.section('s1')?.text()).toEqual(textOf('存过的'));
    expect(keysIn(store)).toHaveLength(1);
  });

  it('of another person or article is not touched', async () => {
    const store = new MemoryStore();
    const draft = JSON.stringify({ content: textOf('别人的'), baseVersion: 1, keptAt: 1 });
    store.setItem('huimou-draft:heyining:article:s1:gone', draft);
    store.setItem('huimou-draft:xujing:other:s1:gone', draft);
    const { session } = openArticle([sectionOf('s1', '存过的')], store);
    expect(await restoreLeftOvers(session, owner, store)).toBe(0);
    expect(keysIn(store)).toHaveLength(2);
  });
});

describe('an article shown anew', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('takes newer text over where this person has nothing unsaved', () => {
    const { session } = openArticle([sectionOf('s1', '旧', 1)]);
    session.refresh(articleOf([sectionOf('s1', '新', 2)]));
    expect(session.section('s1')?.text()).toEqual(textOf('新'));
    expect(session.section('s1')?.saver.version).toBe(2);
  });

  it('leaves unsaved text as it is, to be compared when it is saved', () => {
    const { session } = openArticle([sectionOf('s1', '旧', 1)]);
    const section = session.section('s1');
    section?.setHeadingLines(['我的标题']);
    session.refresh(articleOf([sectionOf('s1', '新', 2)]));
    expect(section?.text()).toEqual({ ...textOf('旧'), headingLines: ['我的标题'] });
    expect(section?.saver.version).toBe(1);
    section?.dispose();
  });

  it('never goes back to an older text or order', () => {
    const { session } = openArticle([sectionOf('s1', '新', 3), sectionOf('s2', '二')]);
    session.structureVersion = 5;
    session.refresh(articleOf([sectionOf('s2', '二'), sectionOf('s1', '旧', 2)], 4));
    expect(session.section('s1')?.text()).toEqual(textOf('新'));
    expect(session.order.get()).toEqual(['s1', 's2']);
  });

  it('sets aside what was not saved of a section somebody else removed', () => {
    const { session } = openArticle([sectionOf('s1', '一'), sectionOf('s2', '二')]);
    session.section('s2')?.setHeadingLines(['没存的标题']);
    session.refresh(articleOf([sectionOf('s1', '一')], 2));
    expect(session.order.get()).toEqual(['s1']);
    expect(session.setAside.items.get().map(({ title }) => title)).toEqual(['没存的标题']);
    session.section('s2')?.dispose();
  });
});
