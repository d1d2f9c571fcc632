import { childOf, elementsOf, valueOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { DocxReading } from './docx-reading';
import type { ParagraphDraft } from './paragraph-draft';
import { plainText, readableBranch, textIn } from './plain-text';
import { readDrawing } from './read-drawing';
import { effectiveProperties, readRunProperties, type RunProperties } from './run-properties';

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
  for (const child of elementsOf(run)) readPiece(child, looks, reading, draft);
}

function readPiece(piece: XmlNode, looks: RunProperties, reading: DocxReading, draft: ParagraphDraft): void {
  const isDrawn = ['w:drawing', 'w:pict', 'w:object'].includes(piece.name);
  if (isDrawn) {
    if (looks.hidden) reading.dropped.add('hidden_text', plainText(piece), draft, draft.text.length);
    else if (reading.fields.place() === 'text') readDrawing(piece, reading, draft);
  } else if (piece.name === 'mc:AlternateContent') {
    for (const child of elementsOf(readableBranch(piece))) readPiece(child, looks, reading, draft);
  } else if (piece.name === 'w:ruby') {
    reading.dropped.add('field', plainText(childOf(piece, 'w:rt') ?? piece), draft, draft.text.length);
    for (const run of elementsOf(childOf(piece, 'w:rubyBase'))) readRun(run, looks, reading, draft);
  } else if (piece.name === 'w:fldChar') readFieldMark(piece, reading, draft);
  else if (piece.name === 'w:instrText') reading.fields.instruct(textIn(piece));
  else write(wordsOf(piece), looks, reading, draft);
}

function readFieldMark(mark: XmlNode, { fields, dropped }: DocxReading, draft: ParagraphDraft): void {
  const step = mark.attributes['w:fldCharType'];
  if (step === 'begin') fields.begin();
  if (step === 'separate') dropped.add('field', fields.showResult());
  if (step === 'end') dropped.add('field', fields.end(), draft);
}

/** What a reader sees of a piece of a run. */
function wordsOf(piece: XmlNode): string {
  switch (piece.name) {
    case 'w:t':
      return textIn(piece);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return String.fromCodePoint(Number.parseInt(piece.attributes['w:char'] ?? '', 16) || 0xfffd);
    default:
      return '';
  }
}

function write(text: string, looks: RunProperties, reading: DocxReading, draft: ParagraphDraft): void {
  if (text === '') return;
  const place = reading.fields.place();
  if (place === 'instruction') return;
  if (place === 'dropped') reading.dropped.add('field', text, draft, draft.text.length);
  else if (looks.hidden) reading.dropped.add('hidden_text', text, draft, draft.text.length);
  // Whoever struck it out by hand did not want it read either.
  else if (looks.struck) reading.dropped.add('deletion', text, draft, draft.text.length);
  else {
    draft.text += text;
    draft.tally.add(text, looks.size ?? 0, looks.bold === true);
  }
}
