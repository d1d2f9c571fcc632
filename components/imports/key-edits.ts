import { changeKind } from '@/lib/intake/rows/change-kind';
import { mergeWithPrevious } from '@/lib/intake/rows/merge-with-previous';
import { removeRow } from '@/lib/intake/rows/remove-row';
import { restoreRow } from '@/lib/intake/rows/restore-row';
import type { Row, RowKind } from '@/lib/intake/rows/row';
import { startHere } from '@/lib/intake/rows/start-here';

type Edit = (rows: Row[], id: string) => Row[];

export const KIND_KEYS: readonly [string, RowKind][] = [
  ['h', 'headline'],
  ['k', 'kicker'],
  ['b', 'subhead'],
  ['l', 'series'],
  ['y', 'byline'],
  ['d', 'published'],
  ['g', 'heading'],
  ['p', 'paragraph'],
  ['c', 'caption'],
];

/** Each with its key; the names are keys of the `imports.edits` messages. */
export const EDITS: readonly { key: string; name: string; edit: Edit }[] = [
  { key: 's', name: 'section', edit: (rows, id) => startHere(rows, id, 'section') },
  { key: 'i', name: 'lead', edit: (rows, id) => startHere(rows, id, 'lead') },
  { key: 'o', name: 'outlook', edit: (rows, id) => startHere(rows, id, 'outlook') },
  { key: 'a', name: 'article', edit: (rows, id) => startHere(rows, id, 'article') },
  { key: 'm', name: 'merge', edit: mergeWithPrevious },
  { key: 'x', name: 'remove', edit: removeRow },
  { key: 'r', name: 'restore', edit: restoreRow },
];

/** What a single key does to the current row; null for a key that does nothing. */
export function keyEdit(key: string): Edit | null {
  const pressed = key.toLowerCase();
  const kind = KIND_KEYS.find(([own]) => own === pressed)?.[1];
  if (kind) return (rows, id) => changeKind(rows, id, kind);
  return EDITS.find((one) => one.key === pressed)?.edit ?? null;
}
