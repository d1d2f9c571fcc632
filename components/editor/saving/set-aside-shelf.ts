import type { DraftOwner } from '@/components/editor/saving/draft-store';
import { localId } from '@/components/editor/session/local-id';
import { Value } from '@/components/editor/session/value';

/** A text of the person's that is in no section now; `text` is plain, `title` '' when it has none. */
export type SetAside = { id: string; title: string; text: string };

/**
 * Texts shown until the person has no more need of them, whatever happens to the page meanwhile. Each has a key
 * of its own in the browser's store, so that two tabs do not overwrite each other's.
 */
export class SetAsideShelf {
  readonly items = new Value<readonly SetAside[]>([]);
  private readonly prefix: string;

  constructor(
    { personId, line }: DraftOwner,
    private readonly store: () => Storage,
  ) {
    this.prefix = `huimou-aside:${personId}:${line}:`;
  }

  /** What was put there before this page was opened. */
  load(): void {
    const store = this.store();
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
    const found = keys
      .filter((key) => key.startsWith(this.prefix))
      .map((key): SetAside => {
        const [title = '', ...lines] = (store.getItem(key) ?? '').split('\n');
        return { id: key.slice(this.prefix.length), title, text: lines.join('\n') };
      });
    this.items.set(found);
  }

  put(title: string, text: string): void {
    if (text.trim() === '') return;
    const item = { id: localId(), title: title.replaceAll('\n', ' '), text };
    this.items.update((items) => [...items, item]);
    try {
      this.store().setItem(this.prefix + item.id, `${item.title}\n${text}`);
    } catch {
      // Full: then it is there as long as this page is.
    }
  }

  dismiss(id: string): void {
    this.store().removeItem(this.prefix + id);
    this.items.update((items) => items.filter((item) => item.id !== id));
  }
}
