import type { Script } from '@/lib/domain/article/script-form';
import { LetterTally } from '@/lib/intake/read/lines/letter-tally';
import type { PlacedNote, ReadLine } from '@/lib/intake/read/lines/read-line';
import { lineByLine, shifted } from '@/lib/intake/read/lines/line-by-line';
import { isAllRaised, scriptSpans, shiftedScripts } from '@/lib/intake/read/lines/show-scripts';
import { readSymbols, type SymbolFont } from '@/lib/document/symbols/symbol-font';
import type { DroppedItem, NoteKind, ScriptSpan } from '@/lib/intake/source';

/** How text stands where it is read. */
export type TextContext = {
  size: number;
  bold: boolean;
  centred: boolean;
  preformatted: boolean;
  script: Script | null;
  font: SymbolFont | null;
};

export type LineShape = Pick<ReadLine, 'kind' | 'level'>;

const TAIL = 4;

/** Puts text into lines as a browser does: white space shrinks to one space, and ends at a line's ends. */
export class LineCollector {
  lines: ReadLine[] = [];
  private text = '';
  // The text's end: to look at it would write the whole text anew each time.
  private tail = '';
  private pictures: ReadLine['pictures'] = [];
  /** What was written last ends in a digit that another would change: a fraction's. */
  isOpen = false;
  private notes: PlacedNote[] = [];
  private scripts: ScriptSpan[] = [];
  private tally = new LetterTally();
  private isCentred = false;
  private label = '';

  /** What stands before the next line that has text. */
  setLabel(label: string): void {
    this.label = label;
  }

  add(raw: string, { size, bold, centred, preformatted, script, font }: TextContext): void {
    let text = preformatted ? raw : shrink(raw);
    if (!preformatted && (this.tail === '' || /[ \n]$/.test(this.tail))) text = text.replace(/^ /, '');
    if (text === '') return;
    if (this.text === '' && text.trim() !== '') {
      this.append(this.label);
      this.label = '';
    }
    if (this.isOpen && /^\d/.test(text)) this.append(' ');
    this.isOpen = false;
    const shown = font ? readSymbols(text, font) : text;
    if (script) this.scripts.push(...scriptSpans(shown, this.text.length, script));
    this.append(shown);
    this.isCentred = centred;
    this.tally.add(text, size, bold);
  }

  /** `item`: what is listed as left out, whose place this is. */
  note(kind: NoteKind, text: string, item?: DroppedItem): void {
    const note = { kind, text, page: null, offset: this.text.length };
    this.notes.push(item ? { ...note, item } : note);
  }

  /** The last letters; '' at a line's beginning. */
  lastLetters(): string {
    return this.tail;
  }

  addPicture(picture: number | undefined): void {
    this.pictures.push({ offset: this.text.length, picture });
  }

  /** Where in which line the next text would stand. */
  place(): { line: unknown; offset: number } {
    return { line: this.tally, offset: this.text.length };
  }

  endLine(shape: LineShape): void {
    const text = this.text.replace(/ +$/, '');
    if (text !== '' || this.pictures.length > 0) {
      const pictures = this.pictures.map((one) => ({ ...one, offset: Math.min(one.offset, text.length) }));
      const notes = this.notes.map((one) => ({ ...one, offset: Math.min(one.offset, text.length) }));
      const looks = this.tally.looks(this.isCentred);
      const scripts = isAllRaised(text, this.scripts) ? [] : this.scripts;
      this.lines.push(...splitLine({ text, pictures, notes, scripts, looks, ...shape }));
      this.notes = [];
    }
    this.text = '';
    this.tail = '';
    this.pictures = [];
    this.scripts = [];
    this.isOpen = false;
    this.tally = new LetterTally();
  }

  private append(words: string): void {
    this.text += words;
    this.tail = (this.tail + words.slice(-TAIL)).slice(-TAIL);
  }

  /** What is noted behind the last line. */
  takeLoose(): PlacedNote[] {
    return this.notes.splice(0);
  }
}

/** A line break of the file between two Chinese characters is where its writer's window ended, no space. */
function shrink(raw: string): string {
  return raw
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*\r?\n[ \t]*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ');
}

function splitLine(line: ReadLine): ReadLine[] {
  if (!line.text.includes('\n')) return [line];
  const notes = lineByLine(line.notes ?? [], ({ offset }) => offset);
  const scripts = lineByLine(line.scripts ?? [], ({ end }) => end);
  let start = 0;
  return line.text.split('\n').map((text, index) => {
    const end = start + text.length;
    const by = -start;
    start = end + 1;
    const pictures = index === 0 ? line.pictures : [];
    return {
      ...line,
      text,
      pictures,
      notes: shifted(notes(end), by),
      scripts: shiftedScripts(scripts(end), by),
    };
  });
}
