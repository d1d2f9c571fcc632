import { LetterTally } from '@/lib/intake/read/lines/letter-tally';
import { kindOfStyle } from '@/lib/intake/read/lines/style-kind';
import { picturesBetween } from '@/lib/intake/read/lines/pictures-between';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import type { Letters } from './doc-styles';
import type { ParagraphFormat } from './format-text';

const TITLE = 62;
const CAPTION = 34;
const LAST_HEADING = 9;
const CENTRED = 1;

/** A paragraph while its letters are read. */
export class DocParagraph {
  text = '';
  private pictures: { offset: number }[] = [];
  private tally = new LetterTally();

  add(words: string, { bold, size }: Letters): void {
    this.text += words;
    this.tally.add(words, size, bold);
  }

  /** The picture itself stays in the file. */
  addPicture(): void {
    this.pictures.push({ offset: this.text.length });
  }

  isEmpty(): boolean {
    return this.text === '' && this.pictures.length === 0;
  }

  /** As lines, a list's number before the first. */
  toLines(format: ParagraphFormat, label: string | null): ReadLine[] {
    const looks = this.tally.looks(format.placing.alignment === CENTRED);
    const shape = shapeOf(format, label !== null);
    let start = 0;
    return this.text.split('\n').map((words, index) => {
      const before = index === 0 ? (label ?? '') : '';
      const pictures = picturesBetween(this.pictures, start, start + words.length, before.length);
      start += words.length + 1;
      return { text: before + words, ...shape, looks, pictures };
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
