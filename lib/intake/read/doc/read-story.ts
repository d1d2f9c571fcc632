import type { DroppedList } from '@/lib/intake/read/lines/dropped-list';
import { Fields, type EndedField } from '@/lib/intake/read/lines/fields';
import { joinCells, isProse } from '@/lib/intake/read/lines/join-cells';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import type { ListCounter } from '@/lib/intake/read/lists/list-counter';
import { scriptByPlace } from '@/lib/intake/read/lines/script-by-place';
import { readSymbols, symbolFont, type SymbolFont } from '@/lib/document/symbols/symbol-font';
import type { SourceWarning } from '@/lib/intake/source';
import { ParagraphText } from '@/lib/intake/read/lines/paragraph-text';
import { sayField } from '@/lib/intake/read/lines/say-field';
import type { Letters } from './doc-styles';
import { paragraphShape } from './paragraph-shape';
import { shownByFormField } from './form-field';
import type { FormattedText } from './format-text';

export type StoryReading = {
  text: string;
  format: FormattedText;
  counter: ListCounter;
  dropped: DroppedList;
  warnings: Set<SourceWarning>;
  hasBoxes: boolean;
  fonts: string[];
  /** What letters stand for that are none. */
  data: Buffer | null;
};

const SOFT_BREAK = '\x0b';
const CELL_END = '\x07';
/** The end of a paragraph, of a page. */
const PARAGRAPH_ENDS = '\r\x0c';
const PAGE_END = '\x0c';
const PICTURE = '\x01';
/** A floating picture, or the place of a text box. */
const DRAWING = '\x08';
const CENTRED = 1;
const NO_FIELD: EndedField = { instruction: '', shows: null, hasResult: true };
const UNSEEN = '\0\x02\x03\x04\x05\x06\x1f';

/** The characters from one place to another as lines. */
export function readStory(start: number, end: number, reading: StoryReading): ReadLine[] {
  const { text, format, counter, dropped, warnings, hasBoxes, fonts } = reading;
  const fields = new Fields();
  const lines: ReadLine[] = [];
  let cells: ReadLine[][] = [];
  let cell: ReadLine[] = [];
  let paragraph = new ParagraphText();
  const hasPages = text.slice(start, end).includes(PAGE_END);
  let pageNumber = 1;
  const page = () => (hasPages ? pageNumber : null);

  const endParagraph = (cp: number): ReadLine[] => {
    const at = format.paragraphAt(cp);
    const { list, level } = at.placing;
    const isLeftOut = paragraph.isEmpty() && (dropped.tookFrom(paragraph) || fields.place() !== 'text');
    const label = list === 0 ? null : counter.next(String(list), level);
    const isCentred = at.placing.alignment === CENTRED;
    const shape = { ...paragraphShape(at, label !== null), isCentred, label };
    const ended = isLeftOut ? [] : paragraph.toLines(shape, page());
    paragraph = new ParagraphText();
    return ended;
  };
  const endRow = () => {
    if (cells.some(isProse) || cells.length === 1) lines.push(...cells.flat());
    else if (cells.length > 0) lines.push(joinCells(cells));
    // Paragraphs that say they are in a table, and are in no cell.
    lines.push(...cell);
    cells = [];
    cell = [];
  };

  for (let cp = start; cp < Math.min(end, text.length); cp++) {
    const letter = text.charAt(cp);
    const letters = format.lettersAt(cp);
    if (letters.deleted || letters.inserted) warnings.add('tracked_changes');
    if (letter === PAGE_END) pageNumber += 1;
    if (letter === '\x13') fields.begin();
    else if (letter === '\x14') {
      const instruction = fields.showResult();
      const place = { fields, paragraph, letters, page: page(), shows: fields.shows() };
      if (sayField(instruction, place)) fields.markSaid();
      else dropped.addCode(instruction);
    } else if (letter === '\x15') {
      const { instruction, shows, hasResult } = fields.end() ?? NO_FIELD;
      if (!hasResult && !sayField(instruction, { fields, paragraph, letters, page: page(), shows }))
        dropped.addCode(instruction);
    } else if (UNSEEN.includes(letter)) continue;
    else if (fields.place() === 'instruction') {
      if (letter === PICTURE) showForm(letters, reading.data, fields);
      else fields.instruct(drawn(letter, letters, fonts));
    } else if (fields.place() === 'said' && !PARAGRAPH_ENDS.includes(letter)) continue;
    else if (letter === CELL_END && format.paragraphAt(cp).placing.endsRow) endRow();
    else if (letter === CELL_END) {
      cells.push([...cell, ...endParagraph(cp)]);
      cell = [];
    } else if (reasonToDrop(letters)) dropLetter(letter, letters, dropped, paragraph);
    else if (PARAGRAPH_ENDS.includes(letter)) {
      const ended = endParagraph(cp);
      if (format.paragraphAt(cp).placing.inTable) cell.push(...ended);
      else lines.push(...ended);
    } else if (letter === PICTURE || letter === DRAWING) {
      if (letter === PICTURE) paragraph.addPicture();
      if (letter === PICTURE || !hasBoxes) warnings.add('old_pictures');
    } else if (fields.place() === 'dropped') dropped.add('field', letter, paragraph, paragraph.text.length);
    else {
      const script = letters.script ?? scriptByPlace(letters.position, letters.size, format.bodySizeAt(cp));
      paragraph.add(seen(drawn(letter, letters, fonts)), letters, script);
    }
  }
  endRow();
  if (!paragraph.isEmpty()) lines.push(...endParagraph(end - 1));
  return lines;
}

function showForm({ dataAt }: Letters, data: Buffer | null, fields: Fields): void {
  const shows = data && dataAt !== null ? shownByFormField(data, dataAt) : null;
  if (shows !== null) fields.setShows(shows);
}

/** A sign that its font draws in the letter's place. */
function drawn(letter: string, { sign, font }: Letters, fonts: string[]): string {
  const symbols = symbolFont(fonts[sign?.font ?? font]);
  if (sign) return readIn(symbols, String.fromCharCode(sign.code));
  return letter < ' ' ? letter : readIn(symbols, letter);
}

function readIn(symbols: SymbolFont | null, text: string): string {
  return symbols ? readSymbols(text, symbols) : text;
}

function seen(letter: string): string {
  if (letter === SOFT_BREAK) return '\n';
  return letter === '\x1e' ? '\u2011' : letter;
}

function reasonToDrop(letters: Letters): 'deletion' | 'hidden_text' | null {
  if (letters.deleted || letters.struck) return 'deletion';
  return letters.hidden ? 'hidden_text' : null;
}

function dropLetter(letter: string, letters: Letters, dropped: DroppedList, paragraph: ParagraphText): void {
  const reason = reasonToDrop(letters);
  const isText = !PARAGRAPH_ENDS.includes(letter) && letter !== PICTURE && letter !== DRAWING;
  if (reason && isText) dropped.add(reason, seen(letter), paragraph, paragraph.text.length);
}
