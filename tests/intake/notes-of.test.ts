import { expect, test } from 'vitest';
import { notesOf } from '@/lib/intake/notes-of';
import type { SourceNote } from '@/lib/intake/source';

const gap = (at: number): SourceNote => ({ kind: 'equation', text: '', page: 1, at });

test('what is to say of a file is said once: of the whole, of its places, of what stands beside the text', () => {
  const dropped = [{ text: '请核对', reason: 'comment' as const }];
  const kinds = notesOf({ warnings: ['tracked_changes'], notes: [gap(4)], dropped }).map(({ kind }) => kind);
  expect(kinds).toEqual(['tracked_changes', 'equation', 'comment']);
});

test('a file with more than anybody reads ends with how many more', () => {
  const notes = Array.from({ length: 1000 }, (_, at) => gap(at));
  const told = notesOf({ warnings: [], notes, dropped: [] });
  expect(told).toHaveLength(301);
  expect(told.at(-1)).toEqual({ kind: 'more_notes', text: '700', page: null, at: null });
});
