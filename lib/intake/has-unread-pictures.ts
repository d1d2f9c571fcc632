import type { NoteKind, Source } from './source';

const UNREAD: readonly NoteKind[] = ['pictures_skipped', 'old_pictures', 'picture_format', 'picture_unread'];

/** Whether a reader of the file sees pictures that did not come with its text. */
export function hasUnreadPictures({ warnings, notes }: Pick<Source, 'warnings' | 'notes'>): boolean {
  return [...warnings, ...notes.map(({ kind }) => kind)].some((kind) => UNREAD.includes(kind));
}
