import type { Script } from '@/lib/domain/article/script-form';
import { scriptByPlace } from '@/lib/intake/read/lines/script-by-place';
import { readSymbols, symbolFont } from '@/lib/document/symbols/symbol-font';
import { childOf, elementsOf, valueOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { DocxReading } from './docx-reading';
import { anchorHere, leaveOut, noteLoss, noteUnknown } from './note-loss';
import { writeWords, type ParagraphDraft } from './paragraph-draft';
import { plainText, readableBranch, textIn } from './plain-text';
import { readDrawing } from './read-drawing';
import { readFieldMark } from './read-field';
import { effectiveProperties, readRunProperties, type RunProperties } from './run-properties';

type Looks = RunProperties & { script: Script | null };

const ANCHORS: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'footnotes',
  'w:endnoteReference': 'endnotes',
  'w:commentReference': 'comments',
};
const BRACKETS: Readonly<Record<string, string>> = { round: '()', square: '[]', angle: '<>', curly: '{}' };

/** One run of letters that look alike. */
export function readRun(
  run: XmlNode,
  paragraphRun: RunProperties,
  reading: DocxReading,
  draft: ParagraphDraft,
): void {
  const own = childOf(run, 'w:rPr');
  const character = reading.styles.of(valueOf(own, 'w:rStyle')).run;
  const looks = effectiveProperties(readRunProperties(own), character, paragraphRun);
  const shown = { ...looks, script: scriptOf(looks, paragraphRun) };
  const [open = '', close = ''] =
    BRACKETS[childOf(own, 'w:eastAsianLayout')?.attributes['w:combineBrackets'] ?? ''] ?? '';
  write(open, shown, reading, draft);
  for (const child of elementsOf(run)) readPiece(child, shown, reading, draft);
  write(close, shown, reading, draft);
}

function scriptOf({ alignment, position, size }: RunProperties, paragraph: RunProperties): Script | null {
  if (alignment === 'superscript' || alignment === 'subscript') return alignment;
  return scriptByPlace(position ?? 0, size ?? 0, paragraph.size ?? 0);
}

function readPiece(piece: XmlNode, looks: Looks, reading: DocxReading, draft: ParagraphDraft): void {
  const anchor = ANCHORS[piece.name];
  if (anchor !== undefined) {
    anchorHere(`${anchor}:${piece.attributes['w:id']}`, reading, draft);
    return;
  }
  switch (piece.name) {
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      if (looks.hidden) leaveOut('hidden_text', plainText(piece), reading, draft);
      else if (reading.fields.place() === 'text') readDrawing(piece, reading, draft);
      return;
    case 'mc:AlternateContent':
      for (const child of elementsOf(readableBranch(piece))) readPiece(child, looks, reading, draft);
      return;
    case 'w:ruby':
      readRuby(piece, looks, reading, draft);
      return;
    case 'w:fldChar':
      readFieldMark(piece, reading, draft);
      return;
    case 'w:instrText':
      reading.fields.instruct(textIn(piece));
      return;
    case 'w:lastRenderedPageBreak':
      reading.pages.rendered();
      return;
    case 'w:br':
      if (piece.attributes['w:type'] === 'page') reading.pages.broken();
      break;
    case 'w:rPr':
    case 'w:delText':
    case 'w:delInstrText':
      return;
  }
  const words = wordsOf(piece, looks);
  if (words === null) noteUnknown(piece, reading, draft);
  else write(words, looks, reading, draft);
}

/** A guide to reading stands over its letters, not among them. */
function readRuby(ruby: XmlNode, looks: Looks, reading: DocxReading, draft: ParagraphDraft): void {
  for (const run of elementsOf(childOf(ruby, 'w:rubyBase'))) readRun(run, looks, reading, draft);
  const guide = plainText(childOf(ruby, 'w:rt') ?? { ...ruby, children: [] });
  const isSeen = reading.fields.place() === 'text' && !looks.hidden;
  if (guide !== '' && isSeen) noteLoss({ kind: 'phonetic_guide', text: guide }, reading, draft);
}

/** What a reader sees of a piece of a run; null where we do not know the piece. */
function wordsOf(piece: XmlNode, looks: Looks): string | null {
  switch (piece.name) {
    case 'w:t':
      return shownIn(looks.font, textIn(piece));
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym': {
      const code = Number.parseInt(piece.attributes['w:char'] ?? '', 16);
      const isCharacter = code > 0 && code <= 0x10ffff;
      return shownIn(
        piece.attributes['w:font'] ?? looks.font,
        String.fromCodePoint(isCharacter ? code : 0xfffd),
      );
    }
    default:
      return null;
  }
}

function shownIn(fontName: string | undefined, text: string): string {
  const font = symbolFont(fontName);
  return font ? readSymbols(text, font) : text;
}

function write(text: string, looks: Looks, reading: DocxReading, draft: ParagraphDraft): void {
  if (text === '') return;
  const place = reading.fields.place();
  if (place === 'said') return;
  if (place === 'instruction') reading.fields.instruct(text);
  else if (place === 'dropped') leaveOut('field', text, reading, draft);
  else if (looks.hidden) leaveOut('hidden_text', text, reading, draft);
  // Whoever struck it out by hand did not want it read either.
  else if (looks.struck) leaveOut('deletion', text, reading, draft);
  else {
    writeWords(draft, text, looks.script);
    draft.tally.add(text, looks.size ?? 0, looks.bold === true);
  }
}
