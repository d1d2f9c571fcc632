import { lineByLine, shifted } from '@/lib/intake/read/lines/line-by-line';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import { isAllRaised, shiftedScripts } from '@/lib/intake/read/lines/show-scripts';
import type { DocxReading } from './docx-reading';
import type { ParagraphDraft } from './paragraph-draft';

type Shape = Pick<ReadLine, 'kind' | 'level'> & { label: string; isCentred: boolean };

/** A line for each line a reader sees: a paragraph breaks where its writer broke it. */
export function writeDraft(draft: ParagraphDraft, shape: Shape, reading: DocxReading): void {
  const { label, isCentred, kind, level } = shape;
  const looks = draft.tally.looks(isCentred);
  const page = reading.pages.current();
  const pending = reading.pending.splice(0).map((note) => ({ ...note, offset: 0 }));
  const pictures = lineByLine(draft.pictures, ({ offset }) => offset);
  const notes = lineByLine(draft.notes, ({ offset }) => offset);
  const raised = isAllRaised(draft.text, draft.scripts) ? [] : draft.scripts;
  const scripts = lineByLine(raised, (span) => span.end);
  let start = 0;
  for (const [index, words] of draft.text.split('\n').entries()) {
    const end = start + words.length;
    const before = index === 0 ? label : '';
    const by = before.length - start;
    reading.lines.push({
      ...{ text: before + words, kind, level, looks, page },
      pictures: shifted(pictures(end), by),
      notes: [...(index === 0 ? pending : []), ...shifted(notes(end), by)],
      scripts: shiftedScripts(scripts(end), by),
    });
    start = end + 1;
  }
}
