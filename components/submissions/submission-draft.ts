const PREFIX = 'huimou-material';

/** What is typed for one section, or for the request as a whole (''), and not handed in yet. */
export type DraftKey = { requestId: string; sectionId: string };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = ({ requestId, sectionId }: DraftKey) => `${PREFIX}:${requestId}:text:${sectionId}`;
const nameKeyOf = (requestId: string) => `${PREFIX}:${requestId}:name`;

/** The text kept in this browser; '' when there is none. */
export function readDraft(store: Store, key: DraftKey): string {
  return attempt(() => store.getItem(keyOf(key))) ?? '';
}

/** Keeps the text, or forgets it when it is empty; false when the browser keeps nothing. */
export function keepDraft(store: Store, key: DraftKey, text: string): boolean {
  return keep(store, keyOf(key), text);
}

/** Who handed in for this request last from this browser; '' when nobody did. */
export function readContributor(store: Store, requestId: string): string {
  return attempt(() => store.getItem(nameKeyOf(requestId))) ?? '';
}

export function keepContributor(store: Store, requestId: string, name: string): boolean {
  return keep(store, nameKeyOf(requestId), name);
}

/** Texts kept for what cannot be handed in any more; `openSectionIds` can, '' standing for the whole request. */
export function listOrphanedDrafts(
  store: Storage,
  requestId: string,
  openSectionIds: readonly string[],
): { sectionId: string; text: string }[] {
  const prefix = keyOf({ requestId, sectionId: '' });
  const keys =
    attempt(() => Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')) ?? [];
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((sectionId) => !openSectionIds.includes(sectionId))
    .map((sectionId) => ({ sectionId, text: readDraft(store, { requestId, sectionId }) }));
}

function keep(store: Store, key: string, text: string): boolean {
  const written = attempt(() => {
    if (text === '') store.removeItem(key);
    else store.setItem(key, text);
    return true;
  });
  return written ?? false;
}

/** A browser may refuse its store, or have no room in it. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
