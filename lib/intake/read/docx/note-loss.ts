import type { DroppedItem, DroppedReason } from '@/lib/intake/source';
import { elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { DocxReading, Lost } from './docx-reading';
import type { ParagraphDraft } from './paragraph-draft';
import { plainText } from './plain-text';

const MOST_WORDS = 200;

/** Notes what is missing at this place of a paragraph. */
export function noteLoss(lost: Lost, reading: DocxReading, draft: ParagraphDraft | null): void {
  const note = { ...lost, text: brief(lost.text), page: reading.pages.current() };
  if (draft) draft.notes.push({ ...note, offset: draft.text.length });
  else reading.pending.push(note);
}

/** Lists what is left out, with the place it hangs on. */
export function leaveOut(
  reason: DroppedReason,
  text: string,
  reading: DocxReading,
  draft: ParagraphDraft,
): void {
  const item = reading.dropped.add(reason, text, draft, draft.text.length);
  if (!item) return;
  draft.notes.push({
    kind: reason,
    text: '',
    page: reading.pages.current(),
    offset: draft.text.length,
    item,
  });
}

/** What is left out of another part, and hangs here on the text. */
export function anchorHere(key: string, reading: DocxReading, draft: ParagraphDraft): void {
  const item: DroppedItem = { reason: 'comment', text: '' };
  reading.anchors.set(key, item);
  draft.notes.push({
    kind: 'comment',
    text: '',
    page: reading.pages.current(),
    offset: draft.text.length,
    item,
  });
}

/** Elements that no reader of ours knows: one that holds words, or leads to another part, is told of. */
export function noteUnknown(node: XmlNode, reading: DocxReading, draft: ParagraphDraft | null): void {
  if (reading.fields.place() === 'instruction') return;
  const words = plainText(node).trim() || bareWords(node);
  if (words !== '') noteLoss({ kind: 'unknown_content', text: words }, reading, draft);
  else if (leadsElsewhere(node)) noteLoss({ kind: 'part_unread', text: '' }, reading, draft);
}

function leadsElsewhere(node: XmlNode): boolean {
  if (Object.keys(node.attributes).some((name) => /^r:(?:id|embed|link|pict|dm)$/.test(name))) return true;
  return elementsOf(node).some(leadsElsewhere);
}

/** Text in elements that are none of Word's own. */
function bareWords(node: XmlNode): string {
  const own = node.children.filter((child) => typeof child === 'string').join('');
  return [own, ...elementsOf(node).map(bareWords)]
    .map((words) => words.trim())
    .filter(Boolean)
    .join(' ');
}

function brief(text: string): string {
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text;
}
