import { scriptForm } from '@/lib/domain/article/script-form';
import { DroppedList } from '@/lib/intake/read/lines/dropped-list';
import { Fields } from '@/lib/intake/read/lines/fields';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import { sayEquation } from '@/lib/intake/read/lines/say-equation';
import { sayField } from '@/lib/intake/read/lines/say-field';
import { scriptByPlace } from '@/lib/intake/read/lines/script-by-place';
import { readOmml } from '@/lib/intake/read/math/read-omml';
import { readSymbols } from '@/lib/document/symbols/symbol-font';
import type { SourceWarning } from '@/lib/intake/source';
import { equationPart, writeInPart } from './rtf-equation';
import { newForm, setForm, shownByForm } from './rtf-form';
import { applyRtfLetters, applyRtfParagraph, outermostGroup, type Group } from './rtf-group';
import { RtfLines } from './rtf-lines';
import { RtfTables } from './rtf-tables';
import { BESIDE, CODE_PAGES, LETTERS, SHOWN_ANYWAY, UNREAD } from './rtf-words';

const MAX_DEPTH = 2_000;
const WESTERN = 'windows-1252';

/** What is known and gathered while an RTF text is read, token by token. */
export class RtfReading {
  readonly dropped = new DroppedList();
  readonly warnings = new Set<SourceWarning>();
  private readonly lines = new RtfLines();
  private readonly tables = new RtfTables();
  private readonly fields = new Fields();
  private readonly outer: Group[] = [];
  private group = outermostGroup();
  private defaultFont = -1;
  private bodySize = this.group.size;
  private codePage = WESTERN;
  private waiting: number[] = [];
  private toSkip = 0;
  private isOptional = false;
  private pageNumber = 1;

  constructor(private readonly hasPages: boolean) {}

  open(): void {
    this.flush();
    if (this.outer.length >= MAX_DEPTH) return;
    this.outer.push(this.group);
    this.group = { ...this.group, ends: null };
  }

  close(): void {
    this.flush();
    this.toSkip = 0;
    this.isOptional = false;
    this.endWhatEnds();
    this.group = this.outer.pop() ?? this.group;
  }

  /** A byte of a letter in the font's encoding. */
  byte(value: number): void {
    if (this.toSkip > 0) this.toSkip -= 1;
    else this.waiting.push(value);
  }

  words(text: string): void {
    const skipped = Math.min(this.toSkip, text.length);
    this.toSkip -= skipped;
    for (let at = skipped; at < text.length; at++) this.waiting.push(text.charCodeAt(at) & 0xff);
  }

  symbol(symbol: string): void {
    this.flush();
    if (symbol === '*') this.isOptional = true;
    else if (this.toSkip > 0) this.toSkip -= 1;
    else if (symbol === '~') this.write('\u00a0');
    else if (symbol === '_') this.write('\u2011');
    else if (symbol === '\n' || symbol === '\r') this.word('par', undefined);
    else if ('\\{}'.includes(symbol)) this.write(symbol);
  }

  word(word: string, value: number | undefined): void {
    const isOptional = this.isOptional;
    this.isOptional = false;
    const { group } = this;
    this.flush();
    const letter = LETTERS[word];
    if (letter !== undefined) this.write(letter);
    else if (word === 'u' && value !== undefined) this.unicode(value);
    else if (word === 'uc') group.skipsAfterUnicode = Math.max(0, value ?? 1);
    else if (group.place === 'unread' || this.beginsGroup(word, value, isOptional)) return;
    else if (group.place === 'text' && this.endsText(word)) return;
    else if (word === 'fcharset') this.tables.setCharset(group.font, value ?? 0);
    else if (word === 'ansicpg') this.codePage = CODE_PAGES[value ?? 0] ?? WESTERN;
    else if (word === 'deff') this.defaultFont = group.font = value ?? -1;
    else if (group.form && value !== undefined && word.startsWith('ff')) setForm(group.form, word, value);
    else if (word === 'outlinelevel' && group.place === 'styles')
      this.tables.setOutline(group.style, value ?? 0);
    else if (!applyRtfLetters(group, word, value, this.defaultFont)) applyRtfParagraph(group, word, value);
    if (word === 'deleted' || word === 'revised') this.warnings.add('tracked_changes');
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    const bytes = Uint8Array.from(this.waiting);
    this.waiting = [];
    const encoding = this.tables.encodingOf(this.group.font) || this.codePage;
    const isSigns = this.group.place === 'text' && this.tables.symbolsOf(this.group.font) !== null;
    this.write(isSigns ? String.fromCharCode(...bytes) : new TextDecoder(encoding).decode(bytes));
  }

  end(): ReadLine[] {
    this.flush();
    return this.lines.end(this.shape(), this.page());
  }

  /** Words that say what the group they stand in is. */
  private beginsGroup(word: string, value: number | undefined, isOptional: boolean): boolean {
    const { group } = this;
    const beside = BESIDE[word];
    const part = equationPart(word, value);
    if (word === 'fonttbl') group.place = 'fonts';
    else if (word === 'stylesheet') group.place = 'styles';
    else if (word === 'pict') this.leaveOut();
    else if (beside && group.place === 'text') Object.assign(group, { place: beside, beside: {} });
    else if (word === 'formfield') Object.assign(group, { place: 'form', form: newForm(), ends: 'form' });
    else if (word === 'ffl') this.beginChoice();
    else if (part && (group.part || word === 'moMath')) this.beginPart(part);
    else if (group.part && /^m\w+Pr$/.test(word)) group.place = 'unread';
    else if (UNREAD.has(word) || (isOptional && !SHOWN_ANYWAY.has(word))) group.place = 'unread';
    else if (group.place === 'text' || group.place === 'form') return this.beginsField(word);
    else return false;
    return true;
  }

  private beginsField(word: string): boolean {
    const { group, fields } = this;
    if (word === 'field') {
      fields.begin();
      group.ends = 'field';
    } else if (word === 'fldrslt') this.showResult();
    else if (word === 'shptxt') {
      this.lines.openBox();
      group.ends = 'box';
    } else if (word === 'object') this.paragraph().note('embedded_object', '', this.page());
    else return word === 'fldinst';
    return true;
  }

  private beginChoice(): void {
    this.group.place = 'choice';
    this.group.form?.choices.push('');
  }

  private beginPart(part: Group['part']): void {
    const { group } = this;
    if (part && group.part) group.part.children.push(part);
    else group.ends = 'equation';
    group.part = part;
  }

  /** Words that end a paragraph, a cell, a page. */
  private endsText(word: string): boolean {
    switch (word) {
      case 'page':
        this.pageNumber += 1;
        return this.endsText('par');
      case 'par':
      case 'sect':
        if (this.fields.place() !== 'instruction')
          this.lines.endParagraph(this.shape(), this.page(), this.group.isInTable);
        return true;
      case 'nestrow':
        this.lines.endParagraph(this.shape(), this.page(), true);
        return true;
      case 'cell':
        this.lines.endCell(this.shape(), this.page());
        return true;
      case 'row':
        this.lines.endRow();
        return true;
      default:
        return false;
    }
  }

  private endWhatEnds(): void {
    const { ends, part, form } = this.group;
    if (ends === 'form' && form) {
      const shows = shownByForm(form);
      if (shows !== null) this.fields.setShows(shows);
    } else if (ends === 'box') this.lines.closeBox(this.shape(), this.page());
    else if (ends === 'equation' && part && this.fields.place() === 'text') {
      sayEquation(readOmml(part), this.paragraph(), this.group, this.page());
    } else if (ends === 'field') {
      const ended = this.fields.end();
      if (ended && !ended.hasResult && !this.say(ended.instruction, ended.shows))
        this.dropped.addCode(ended.instruction);
    }
  }

  private showResult(): void {
    const instruction = this.fields.showResult();
    if (instruction === '') return;
    if (this.say(instruction, this.fields.shows())) this.fields.markSaid();
    else this.dropped.addCode(instruction);
  }

  private say(instruction: string, shows: string | null): boolean {
    const { fields, group: letters } = this;
    return sayField(instruction, {
      ...{ fields, letters, shows },
      paragraph: this.paragraph(),
      page: this.page(),
    });
  }

  private unicode(value: number): void {
    this.write(String.fromCharCode(value & 0xffff));
    this.toSkip = this.group.skipsAfterUnicode;
  }

  private leaveOut(): void {
    if (this.group.place === 'text' && this.fields.place() === 'text') {
      this.paragraph().note('picture_unread', '', this.page());
      this.paragraph().addPicture();
    }
    this.group.place = 'unread';
  }

  private write(text: string): void {
    const { group, tables } = this;
    if (group.part && group.place === 'text') writeInPart(group.part, text);
    else if (group.place === 'fonts') tables.nameFont(group.font, text);
    else if (group.place === 'styles') tables.nameStyle(group.style, text);
    else if (group.place === 'choice') group.form?.choices.push((group.form.choices.pop() ?? '') + text);
    else if (group.place === 'text') this.writeText(text);
    else if (group.place !== 'unread' && group.place !== 'form')
      this.drop(group.place, group.script ? scriptForm(text, group.script) : text, group.beside, 0);
  }

  private writeText(raw: string): void {
    const { group, fields } = this;
    const symbols = this.tables.symbolsOf(group.font);
    const text = symbols ? readSymbols(raw, symbols) : raw;
    const paragraph = this.paragraph();
    const place = fields.place();
    if (place === 'instruction') fields.instruct(text);
    else if (place === 'dropped') this.drop('field', text, paragraph, paragraph.text.length);
    else if (place === 'text') {
      if (group.isDeleted || group.isStruck) this.drop('deletion', text, paragraph, paragraph.text.length);
      else if (group.isHidden) this.drop('hidden_text', text, paragraph, paragraph.text.length);
      else {
        if (group.position === 0) this.bodySize = group.size;
        paragraph.add(text, group, group.script ?? scriptByPlace(group.position, group.size, this.bodySize));
      }
    }
  }

  private drop(
    reason: Parameters<DroppedList['add']>[0],
    text: string,
    place: unknown,
    offset: number,
  ): void {
    const item = this.dropped.add(reason, text, place, offset);
    if (item) this.paragraph().note(reason, '', this.page(), item);
  }

  private paragraph() {
    return this.lines.paragraph;
  }

  private shape() {
    const { style, outline, isCentred } = this.group;
    return { ...this.tables.kindOf(style, outline), isCentred };
  }

  private page(): number | null {
    return this.hasPages ? this.pageNumber : null;
  }
}
