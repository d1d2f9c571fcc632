import { childOf, switchOf, valueOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import type { DocxReading } from './docx-reading';
import { isEmptyDraft, newDraft, type ParagraphDraft } from './paragraph-draft';
import { readInline } from './read-inline';
import { effectiveProperties, readRunProperties } from './run-properties';
import { kindOfStyle } from '@/lib/intake/read/lines/style-kind';
import { readListPlace, type Style } from './styles';
import { writeDraft } from './write-draft';

/** A paragraph as lines. Answers the text boxes anchored in it. */
export function readParagraph(paragraph: XmlNode, reading: DocxReading): XmlNode[] {
  const properties = childOf(paragraph, 'w:pPr');
  const styleId = valueOf(properties, 'w:pStyle');
  const style = reading.styles.ofParagraph(styleId);
  const carried = reading.carried;
  const draft = carried ?? newDraft();
  const isMarkGone = markIsGone(childOf(properties, 'w:rPr'), style, reading);
  if (switchOf(properties, 'w:pageBreakBefore')) reading.pages.broken();
  readInline(paragraph, style.run, reading, draft);

  reading.carried = isMarkGone ? draft : null;
  if (isMarkGone) return [];
  // All there was is deleted or hidden, or it stands in a table of contents or another field that is left out.
  const isLeftOut = reading.dropped.tookFrom(draft) || reading.fields.place() !== 'text';
  if (isEmptyDraft(draft) && isLeftOut) {
    reading.pending.push(...draft.notes);
    return [];
  }
  const list = listOf(properties, styleId, style, reading);
  const outline = valueOf(properties, 'w:outlineLvl');
  const kind = kindOfStyle(style.names, outline === undefined ? style.outlineLevel : Number(outline));
  const listed: Pick<ReadLine, 'kind' | 'level'> = list ? { kind: 'list_item', level: list.level + 1 } : {};
  const alignment = valueOf(properties, 'w:jc') ?? style.alignment;
  writeDraft(
    draft,
    { label: list?.label ?? '', ...(kind.kind ? kind : listed), isCentred: alignment === 'center' },
    reading,
  );
  return draft.boxes;
}

/** A paragraph whose mark is deleted, moved away or hidden runs on into the next. */
function markIsGone(mark: XmlNode | undefined, style: Style, reading: DocxReading): boolean {
  const isDeleted = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
  if (isDeleted || childOf(mark, 'w:ins')) reading.warnings.add('tracked_changes');
  const character = reading.styles.of(valueOf(mark, 'w:rStyle')).run;
  return isDeleted || effectiveProperties(readRunProperties(mark), character, style.run).hidden === true;
}

function listOf(
  properties: XmlNode | undefined,
  styleId: string | undefined,
  style: Style,
  { lists, counter }: DocxReading,
): { label: string; level: number } | null {
  const place = readListPlace(properties, style.list);
  if (place?.numId === undefined || place.numId === '0') return null;
  const level = place.level ?? lists.get(place.numId)?.levelOfStyle.get(styleId ?? '') ?? 0;
  const label = counter.next(place.numId, level);
  return label === null ? null : { label, level };
}

/** What a last paragraph carried on, with no other after it. */
export function endCarried(reading: DocxReading): XmlNode[] {
  const draft: ParagraphDraft | null = reading.carried;
  reading.carried = null;
  if (!draft || isEmptyDraft(draft)) return [];
  writeDraft(draft, { label: '', isCentred: false }, reading);
  return draft.boxes;
}
