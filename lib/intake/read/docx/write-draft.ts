import { picturesBetween } from '@/lib/intake/read/lines/pictures-between';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import type { DocxReading } from './docx-reading';
import type { ParagraphDraft } from './paragraph-draft';

type Shape = Pick<ReadLine, 'kind' | 'level'> & { label: string; isCentred: boolean };

/** A line for each line a reader sees: a paragraph breaks where its writer broke it. */
export function writeDraft(draft: ParagraphDraft, shape: Shape, reading: DocxReading): void {
  const { label, isCentred, kind, level } = shape;
  const looks = draft.tally.looks(isCentred);
  let start = 0;
  for (const [index, words] of draft.text.split('\n').entries()) {
    const end = start + words.length;
    const before = index === 0 ? label : '';
    const pictures = picturesBetween(draft.pictures, start, end, before.length);
    reading.lines.push({ text: before + words, kind, level, pictures, looks });
    start = end + 1;
  }
}
