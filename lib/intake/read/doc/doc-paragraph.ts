import { LetterTally } from '@/lib/intake/read/lines/letter-tally';
import { kindOfStyle } from '@/lib/intake/read/lines/style-kind';
import { lineByLine, shifted } from '@/lib/intake/read/lines/line-by-line';
import type { PlacedNote, ReadLine } from '@/lib/intake/read/lines/read-line';
import { isAllRaised, scriptSpans, shiftedScripts } from '@/lib/intake/read/lines/show-scripts';
import type { Gap, ScriptSpan } from '@/lib/intake/source';
import type { Script } from '@/lib/domain/article/script-form';
import type { Letters } from './doc-styles';
import type { ParagraphFormat } from './format-text';

const TITLE = 62;
const CAPTION = 34;
const LAST_HEADING = 9;
const CENTRED = 1;
const TAIL = 4;

/** A paragraph while its letters are read. */
export class DocParagraph {
  text = '';
  /** The text's end: to look at it there would write the whole text anew each time. */
  tail = '';
  /** The last words end in a digit that another would change: a fraction's. */
  isOpen = false;
  private pictures: { offset: number }[] = [];
  private notes: PlacedNote[] = [];
  private scripts: ScriptSpan[] = [];
  private tally = new LetterTally();

  add(words: string, { bold, size }: Letters, script: Script | null = null): void {
    const shown = this.isOpen && /^\d/.test(words) ? ` ${words}` : words;
    if (words !== '') this.isOpen = false;
    if (script) this.scripts.push(...scriptSpans(shown, this.text.length, script));
    this.text += shown;
    this.tail = (this.tail + shown.slice(-TAIL)).slice(-TAIL);
    this.tally.add(words, size, bold);
  }

  note(kind: Gap, text: string, page: number | null): void {
    this.notes.push({ kind, text, page, offset: this.text.length });
  }

  /** The picture itself stays in the file. */
  addPicture(): void {
    this.pictures.push({ offset: this.text.length });
  }

  isEmpty(): boolean {
    return this.text === '' && this.pictures.length === 0;
  }

  /** As lines, a list's number before the first. */
  toLines(format: ParagraphFormat, label: string | null, page: number | null): ReadLine[] {
    const looks = this.tally.looks(format.placing.alignment === CENTRED);
    const shape = shapeOf(format, label !== null);
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

/** Word numbers its own styles, whatever they are called: headings from one. */
function shapeOf(format: ParagraphFormat, isListed: boolean): Pick<ReadLine, 'kind' | 'level'> {
  const { builtIn, names, placing } = format;
  if (builtIn >= 1 && builtIn <= LAST_HEADING) return { kind: 'heading', level: builtIn };
  if (builtIn === TITLE) return { kind: 'title' };
  if (builtIn === CAPTION) return { kind: 'caption' };
  const named = kindOfStyle(names, placing.outline);
  return named.kind || !isListed ? named : { kind: 'list_item', level: placing.level + 1 };
}
