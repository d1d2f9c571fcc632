const PREFIX = 'huimou-material';

/** What is typed for one section, or for the request as a whole (''), and not handed in yet. */
export type DraftKey = { requestId: string; sectionId: string };

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Between a section's id and the tab whose text differs from the one kept for all tabs. */
const OF_TAB = '~';

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

/** A tab's own text, while another tab's is kept for the section. */
export function keepTabText(store: Store, key: DraftKey, tabId: string, text: string): boolean {
  return keep(store, keyOf(key) + OF_TAB + tabId, text);
}

/** What other tabs than this one keep of their own, the tab of each. */
export function listTabTexts(
  store: Storage,
  key: DraftKey,
  tabId: string,
): { tabId: string; text: string }[] {
  const prefix = keyOf(key) + OF_TAB;
  return keysOf(store)
    .filter((name) => name.startsWith(prefix) && name !== prefix + tabId)
    .map((name) => ({ tabId: name.slice(prefix.length), text: attempt(() => store.getItem(name)) ?? '' }));
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
  return keysOf(store)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, sectionId: key.slice(prefix.length) }))
    .filter(({ sectionId }) => !openSectionIds.includes(sectionId.split(OF_TAB)[0] ?? ''))
    .map(({ key, sectionId }) => ({ sectionId, text: attempt(() => store.getItem(key)) ?? '' }));
}

function keysOf(store: Storage): string[] {
  return attempt(() => Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')) ?? [];
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
