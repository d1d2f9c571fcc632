import type { Script } from '@/lib/domain/article/script-form';
import type { DroppedItem, NoteKind, ScriptSpan } from '@/lib/intake/source';
import { LetterTally } from './letter-tally';
import { lineByLine, shifted } from './line-by-line';
import type { PlacedNote, ReadLine } from './read-line';
import { isAllRaised, scriptSpans, shiftedScripts } from './show-scripts';

/** `label`: a list's number before the first line. */
type Shape = Pick<ReadLine, 'kind' | 'level'> & { isCentred: boolean; label?: string | null };

const TAIL = 4;

/** A paragraph while its letters are read one by one. */
export class ParagraphText {
  text = '';
  /** The text's end: to look at it there would write the whole text anew each time. */
  tail = '';
  /** The last words end in a digit that another would change: a fraction's. */
  isOpen = false;
  private pictures: { offset: number }[] = [];
  private notes: PlacedNote[] = [];
  private scripts: ScriptSpan[] = [];
  private tally = new LetterTally();

  add(words: string, { bold, size }: { bold: boolean; size: number }, script: Script | null = null): void {
    const shown = this.isOpen && /^\d/.test(words) ? ` ${words}` : words;
    if (words !== '') this.isOpen = false;
    if (script) this.scripts.push(...scriptSpans(shown, this.text.length, script));
    this.text += shown;
    this.tail = (this.tail + shown.slice(-TAIL)).slice(-TAIL);
    this.tally.add(words, size, bold);
  }

  /** `item`: what is listed as left out, whose place this is. */
  note(kind: NoteKind, text: string, page: number | null, item?: DroppedItem): void {
    this.notes.push({ kind, text, page, offset: this.text.length, ...(item ? { item } : {}) });
  }

  /** The picture itself stays in the file. */
  addPicture(): void {
    this.pictures.push({ offset: this.text.length });
  }

  isEmpty(): boolean {
    return this.text === '' && this.pictures.length === 0;
  }

  toLines({ label, isCentred, ...shape }: Shape, page: number | null): ReadLine[] {
    const looks = this.tally.looks(isCentred);
    const pictures = lineByLine(this.pictures, ({ offset }) => offset);
    const notes = lineByLine(this.notes, ({ offset }) => offset);
    const raised = isAllRaised(this.text, this.scripts) ? [] : this.scripts;
    const scripts = lineByLine(raised, ({ end }) => end);
    let start = 0;
    return this.text.split('\n').map((words, index) => {
      const before = index === 0 ? (label ?? '') : '';
      const end = start + words.length;
      const by = before.length - start;
      start = end + 1;
      return {
        ...{ text: before + words, ...shape, looks, page },
        pictures: shifted(pictures(end), by),
        notes: shifted(notes(end), by),
        scripts: shiftedScripts(scripts(end), by),
      };
    });
  }
}
