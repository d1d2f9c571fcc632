import { LetterTally } from '@/lib/intake/read/lines/letter-tally';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';

/** How text stands where it is read. */
export type TextContext = { size: number; bold: boolean; centred: boolean; preformatted: boolean };

export type LineShape = Pick<ReadLine, 'kind' | 'level'>;

/** Puts text into lines as a browser does: white space shrinks to one space, and ends at a line's ends. */
export class LineCollector {
  lines: ReadLine[] = [];
  private text = '';
  private pictures: ReadLine['pictures'] = [];
  private tally = new LetterTally();
  private isCentred = false;
  private label = '';

  /** What stands before the next line that has text. */
  setLabel(label: string): void {
    this.label = label;
  }

  add(raw: string, { size, bold, centred, preformatted }: TextContext): void {
    let text = preformatted ? raw : shrink(raw);
    if (!preformatted && (this.text === '' || /[ \n]$/.test(this.text))) text = text.replace(/^ /, '');
    if (text === '') return;
    if (this.text === '' && text.trim() !== '') {
      this.text = this.label;
      this.label = '';
    }
    this.text += text;
    this.isCentred = centred;
    this.tally.add(text, size, bold);
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
      const looks = this.tally.looks(this.isCentred);
      this.lines.push(...splitLine({ text, pictures, looks, ...shape }));
    }
    this.text = '';
    this.pictures = [];
    this.tally = new LetterTally();
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
  return line.text
    .split('\n')
    .map((text, index) => ({ ...line, text, pictures: index === 0 ? line.pictures : [] }));
}
