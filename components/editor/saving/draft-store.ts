import type { DraftPlace, KeptDraft } from '@/components/editor/saving/draft-keeper';

const PREFIX = 'huimou-draft';

/** Whose unsaved text of what: `line` is an EditingLine's key, `part` a section's id or `head`. */
export type DraftOwner = { personId: string; line: string };

export type LeftOver = {
  key: string;
  tabId: string;
  part: string;
  keptAt: number;
  draft: KeptDraft<unknown>;
};

type Stored = KeptDraft<unknown> & { keptAt: number };

function prefixOf({ personId, line }: DraftOwner): string {
  return `${PREFIX}:${personId}:${line}:`;
}

/** Where one tab keeps its unsaved text of one part. Each tab has a key of its own: two never overwrite. */
export function draftPlace<C>(store: Storage, owner: DraftOwner, part: string, tabId: string): DraftPlace<C> {
  const key = `${prefixOf(owner)}${part}:${tabId}`;
  return {
    keep: (draft) => {
      try {
        store.setItem(key, JSON.stringify({ ...draft, keptAt: Date.now() }));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => store.removeItem(key),
  };
}

/** All unsaved texts of this line that this person's tabs, open or gone, have in the store; newest first. */
export function listLeftOvers(store: Storage, owner: DraftOwner): LeftOver[] {
  const prefix = prefixOf(owner);
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(prefix))
    .flatMap((key): LeftOver[] => {
      const [part = '', tabId = ''] = key.slice(prefix.length).split(':');
      const stored = readStored(store.getItem(key));
      return stored ? [{ key, part, tabId, keptAt: stored.keptAt, draft: stored }] : [];
    })
    .sort((a, b) => b.keptAt - a.keptAt);
}

function readStored(text: string | null): Stored | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null || !('content' in value)) return null;
    const { baseVersion, keptAt } = value as Partial<Stored>;
    return typeof baseVersion === 'number' && typeof keptAt === 'number' ? (value as Stored) : null;
  } catch {
    return null;
  }
}
