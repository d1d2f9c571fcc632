import { scriptForm, type Script } from '@/lib/domain/article/script-form';
import { DroppedList } from '@/lib/intake/read/lines/dropped-list';
import type { DroppedReason, SourceNote } from '@/lib/intake/source';
import { BESIDE, CHARSETS, CODE_PAGES, LETTERS, SHOWN_ANYWAY, UNREAD } from './rtf-words';

type Group = {
  /** Nothing of it is read, or it is listed as what stands beside the text. */
  place: 'text' | 'unread' | 'fonts' | DroppedReason;
  skipsAfterUnicode: number;
  font: number;
  isHidden: boolean;
  isDeleted: boolean;
  script: Script | null;
};

const MAX_DEPTH = 2_000;
const WESTERN = 'windows-1252';

/** What is known and gathered while an RTF text is read, token by token. */
export class RtfReading {
  readonly dropped = new DroppedList();
  readonly notes: SourceNote[] = [];
  readonly pieces: string[] = [];
  private readonly outer: Group[] = [];
  private group: Group = {
    place: 'text',
    skipsAfterUnicode: 1,
    font: -1,
    isHidden: false,
    isDeleted: false,
    script: null,
  };
  private readonly fonts = new Map<number, string>();
  private codePage = WESTERN;
  private waiting: number[] = [];
  private toSkip = 0;
  private isOptional = false;

  open(): void {
    this.flush();
    if (this.outer.length >= MAX_DEPTH) return;
    this.outer.push({ ...this.group });
  }

  close(): void {
    this.flush();
    this.toSkip = 0;
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
    if (symbol === '*') this.isOptional = true;
    else if (symbol === '~') this.write('\u00a0');
    else if (symbol === '_') this.write('\u2011');
    else if (symbol === '\n' || symbol === '\r') this.write('\n');
    else if ('\\{}'.includes(symbol)) this.write(symbol);
  }

  word(word: string, value: number | undefined): void {
    const isOptional = this.isOptional;
    this.isOptional = false;
    const { group } = this;
    const isOn = value !== 0;
    const letter = LETTERS[word];
    const beside = BESIDE[word];
    this.flush();
    if (letter !== undefined) this.write(letter);
    else if (group.place === 'unread') return;
    else if (word === 'fonttbl') group.place = 'fonts';
    else if (beside) group.place = beside;
    else if (word === 'pict') this.leaveOut('picture_unread');
    else if (word === 'object') this.notes.push(note('embedded_object'));
    else if (UNREAD.has(word) || (isOptional && !SHOWN_ANYWAY.has(word))) group.place = 'unread';
    else if (word === 'u' && value !== undefined) this.unicode(value);
    else if (word === 'uc') group.skipsAfterUnicode = Math.max(0, value ?? 1);
    else if (word === 'f') group.font = value ?? -1;
    else if (word === 'fcharset' && group.place === 'fonts') {
      this.fonts.set(group.font, CHARSETS[value ?? 0] ?? '');
    } else if (word === 'ansicpg') this.codePage = CODE_PAGES[value ?? 0] ?? WESTERN;
    else if (word === 'v') group.isHidden = isOn;
    else if (word === 'deleted') group.isDeleted = isOn;
    else if (word === 'super') group.script = isOn ? 'superscript' : null;
    else if (word === 'sub') group.script = isOn ? 'subscript' : null;
    else if (word === 'nosupersub') group.script = null;
    else if (word === 'plain') Object.assign(group, { isHidden: false, isDeleted: false, script: null });
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    const encoding = this.fonts.get(this.group.font) || this.codePage;
    const bytes = Uint8Array.from(this.waiting);
    this.waiting = [];
    this.write(new TextDecoder(encoding).decode(bytes));
  }

  private unicode(value: number): void {
    this.write(String.fromCharCode(value & 0xffff));
    this.toSkip = this.group.skipsAfterUnicode;
  }

  private leaveOut(kind: SourceNote['kind']): void {
    this.group.place = 'unread';
    this.notes.push(note(kind));
  }

  private write(text: string): void {
    const { place, isHidden, isDeleted, script } = this.group;
    if (place === 'unread' || place === 'fonts') return;
    if (place !== 'text') this.dropped.add(place, text, place, 0);
    else if (isDeleted) this.dropped.add('deletion', text, this, this.pieces.length);
    else if (isHidden) this.dropped.add('hidden_text', text, this, this.pieces.length);
    else this.pieces.push(script ? scriptForm(text, script) : text);
  }
}

function note(kind: SourceNote['kind']): SourceNote {
  return { kind, text: '', page: null, at: null };
}
