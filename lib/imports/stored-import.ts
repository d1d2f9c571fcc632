import { z } from 'zod';
import type { Flag, Join, TopicGuess } from '@/lib/intake/plan';
import type { Row } from '@/lib/intake/rows/row';
import type { ScriptSpan, SourceNote } from '@/lib/intake/source';
import { sourceNotes } from '@/lib/intake/stored-notes';
import type { ImportMarks } from './import-marks';
import { rowSchema } from './input';

/** The stored photo of a source's picture; null where it could not be taken in. */
export type ImportedPicture = { hash: string; width: number; height: number } | null;

/** What saving the rows answers; `topics` as they were stored where they differ from those sent, by the row's id. */
export type SavedRows = { version: number; savedAt: Date; topics: Record<string, TopicGuess[]> };

export type ImportContent = ImportMarks & {
  rows: Row[];
  flags: Flag[];
  joins: Join[];
  pictures: ImportedPicture[];
  notes: SourceNote[];
  scripts: ScriptSpan[];
};

const span = { start: z.number(), end: z.number() };
const marks = z.object({
  looked: z.array(z.number()),
  corrections: z.array(z.object({ ...span, flag: z.number(), text: z.string() })),
});
const content = marks.extend({
  rows: z.array(rowSchema),
  flags: z.array(
    z.object({ ...span, kind: z.custom<Flag['kind']>((kind) => typeof kind === 'string'), text: z.string() }),
  ),
  joins: z.array(z.object({ at: z.object(span), before: z.string(), after: z.string() })),
  pictures: z.array(z.object({ hash: z.string(), width: z.number(), height: z.number() }).nullable()),
  notes: sourceNotes,
  scripts: z.array(z.object({ ...span, script: z.enum(['superscript', 'subscript']) })),
});

/** What an import's JSON columns hold, as we wrote it. */
export function readStored(columns: Record<keyof ImportContent, unknown>): ImportContent {
  return content.parse(columns);
}

/** As readStored, of what is changed apart from the rows. */
export function readImportMarks(columns: Record<keyof ImportMarks, unknown>): ImportMarks {
  return marks.parse(columns);
}
