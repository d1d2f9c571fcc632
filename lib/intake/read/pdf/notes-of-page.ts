import type { SourceNote } from '@/lib/intake/source';
import { visibleText } from '@/lib/domain/text/visible-text';
import { areaOf } from './box';
import type { Glyph, PageMarks } from './page-marks';

type Page = { marks: PageMarks; glyphs: Glyph[]; pageArea: number; number: number };

/** Of the page: above this a picture is more than an ornament. */
const PICTURE_SHARE = 0.02;
/** Of a scan, beside which a header or the page's number may stand as text. */
const SCAN_SHARE = 0.5;
const HEADER_LETTERS = 60;
const QUOTED = 40;
const NO_LETTER = /[\p{Co}\p{Cn}\ufffd\u0000-\u0008\u000e-\u001f]/u;

/** What a reader of the page sees and the text does not say, or the reverse. */
export function notesOfPage({ marks, glyphs, pageArea, number }: Page): SourceNote[] {
  const note = (kind: SourceNote['kind'], text = ''): SourceNote => ({ kind, text, page: number, at: null });
  const letters = glyphs.filter(({ text }) => text.trim() !== '');
  const shares = marks.pictures.map((picture) => areaOf(picture) / pageArea);
  const isScan = shares.some((share) => share > SCAN_SHARE) && letters.length < HEADER_LETTERS;
  const notes: SourceNote[] = [];
  if (letters.length === 0 && !marks.isBlank) notes.push(note('page_without_text'));
  else if (isScan) notes.push(note('page_without_text', textOf(letters)));
  else {
    const pictures = shares.filter((share) => share > PICTURE_SHARE).length;
    if (pictures > 0) notes.push(note('picture_unread', pictures > 1 ? `×${pictures}` : ''));
  }
  if (letters.some(({ text }) => NO_LETTER.test(text))) notes.push(note('letters_unknown'));
  const unseen = textOf(marks.glyphs.filter(({ look }) => look === 'unseen'));
  if (unseen !== '') notes.push(note('hidden_text', unseen));
  return notes;
}

function textOf(glyphs: Glyph[]): string {
  const text = visibleText(
    glyphs
      .slice(0, QUOTED + 1)
      .map((glyph) => glyph.text)
      .join(''),
  ).trim();
  return glyphs.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
