import { describe, expect, it } from 'vitest';
import { SetAsideShelf } from '@/components/editor/saving/set-aside-shelf';
import { MemoryStore, owner } from '../session/opened-article';

describe('texts set aside', () => {
  it('are there when the page is opened again, until they are dismissed', () => {
    const store = new MemoryStore();
    const shelf = new SetAsideShelf(owner, () => store);
    shelf.put('凝聚共识', '第一行\n第二行');
    const again = new SetAsideShelf(owner, () => store);
    again.load();
    const [item] = again.items.get();
    expect(item).toMatchObject({ title: '凝聚共识', text: '第一行\n第二行' });
    again.dismiss(item?.id ?? '');
    expect(again.items.get()).toEqual([]);
    expect(store.length).toBe(0);
  });

  it('are there even where the browser keeps nothing', () => {
    const full = new MemoryStore();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const shelf = new SetAsideShelf(owner, () => full);
    shelf.put('', '一段话');
    expect(shelf.items.get().map(({ text }) => text)).toEqual(['一段话']);
  });

  it('are not made of nothing', () => {
    const store = new MemoryStore();
    const shelf = new SetAsideShelf(owner, () => store);
    shelf.put('', ' \n ');
    expect(shelf.items.get()).toEqual([]);
  });
});
