import { fieldWords, isAutomaticNumber } from '@/lib/intake/read/lines/field-words';
import { EMPTY_BOX, TICKED } from '@/lib/intake/read/lines/form-signs';
import { childOf, childrenOf, switchOf, valueOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { DocxReading } from './docx-reading';
import { noteLoss } from './note-loss';
import { writeWords, type ParagraphDraft } from './paragraph-draft';

/** The marks between which a field's instruction and then its result stand. */
export function readFieldMark(mark: XmlNode, reading: DocxReading, draft: ParagraphDraft): void {
  const { fields, dropped } = reading;
  const step = mark.attributes['w:fldCharType'];
  if (step === 'begin') fields.begin(shownByForm(childOf(mark, 'w:ffData')));
  if (step === 'separate') {
    const instruction = fields.showResult();
    if (instruction === '') return;
    // What stands around decides whether this is read at all.
    if (sayField(instruction, fields.shows(), reading, draft)) fields.markSaid();
    else dropped.addCode(instruction);
  }
  if (step === 'end') {
    const ended = fields.end();
    if (!ended || ended.hasResult || ended.instruction === '') return;
    if (!sayField(ended.instruction, ended.shows, reading, draft))
      endWithoutResult(ended.instruction, reading, draft);
  }
}

function endWithoutResult(instruction: string, reading: DocxReading, draft: ParagraphDraft): void {
  reading.dropped.addCode(instruction);
  const isSeen = isAutomaticNumber(instruction) && reading.fields.place() === 'text';
  if (isSeen) noteLoss({ kind: 'unknown_content', text: instruction }, reading, draft);
}

/** Writes what a field shows by its instruction or settings; false where its result is to be read. */
function sayField(
  instruction: string,
  shows: string | null,
  reading: DocxReading,
  draft: ParagraphDraft,
): boolean {
  const words =
    shows === null
      ? fieldWords(instruction, draft.tail)
      : { text: shows, isOpen: false, lost: null, guides: [] };
  if (!words) return false;
  const place = reading.fields.place();
  if (place === 'instruction') reading.fields.instruct(words.text);
  if (place !== 'text') return true;
  if (words.lost !== null) noteLoss({ kind: 'equation', text: words.lost }, reading, draft);
  writeWords(draft, words.text);
  draft.isOpen = words.isOpen;
  draft.tally.add(words.text, 0, false);
  for (const guide of words.guides) noteLoss({ kind: 'phonetic_guide', text: guide }, reading, draft);
  return true;
}

/** A form's box or choice; what was typed into a form is a result like any other. */
function shownByForm(form: XmlNode | undefined): string | null {
  const box = childOf(form, 'w:checkBox');
  if (box) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false) ? TICKED : EMPTY_BOX;
  const list = childOf(form, 'w:ddList');
  if (!list) return null;
  const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0);
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}
