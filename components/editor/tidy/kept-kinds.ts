import { TIDY_KINDS, type TidyKind } from '@/lib/document/tidy/tidy-kinds';

const PLACE = 'huimou.tidy.off';

/** The kinds that are on in this browser: all of them until one is turned off. */
export function keptKinds(): Set<TidyKind> {
  const off = readOff();
  return new Set(TIDY_KINDS.filter((kind) => !off.includes(kind)));
}

export function keepKinds(kinds: ReadonlySet<TidyKind>): void {
  try {
    window.localStorage.setItem(PLACE, TIDY_KINDS.filter((kind) => !kinds.has(kind)).join(' '));
  } catch {
    // A browser whose store is shut forgets the choice, no more.
  }
}

function readOff(): string[] {
  try {
    return (window.localStorage.getItem(PLACE) ?? '').split(' ');
  } catch {
    return [];
  }
}
