import type { Source, SourceNote } from './source';

/** More than anybody goes through. */
const MOST_NOTES = 300;

/**
 * Every line there is to say of a source, each once: of the file as a whole, then of places in the order of the text, then
 * what it holds beside it. Of `more_notes`, which ends a long list, `text` is how many are not in it.
 */
export function notesOf({
  warnings,
  notes,
  dropped,
}: Pick<Source, 'warnings' | 'notes' | 'dropped'>): SourceNote[] {
  const all: SourceNote[] = [
    ...warnings.map((kind) => ({ kind, text: '', page: null, at: null })),
    ...notes,
    ...dropped.map(({ reason, text }) => ({ kind: reason, text, page: null, at: null })),
  ];
  if (all.length <= MOST_NOTES) return all;
  const more = { kind: 'more_notes' as const, text: String(all.length - MOST_NOTES), page: null, at: null };
  return [...all.slice(0, MOST_NOTES), more];
}
