import type { DocumentNode } from '@/lib/domain/article/content';
import { joinInline, type Inline } from './compare-inline';
import type { Picture, TextBlockKind } from './comparison';
import { holdsText, labelOf, shapeOf } from './document-shape';
import { profileOf, type TextProfile } from './similarity';

/** `layout` is a key of all that is not text: the lists and quotes the block stands in and their attributes. */
type BlockBase = { layout: string; profile: TextProfile };
export type TextBlock = BlockBase & { kind: TextBlockKind; inlines: Inline[] };
export type RowBlock = BlockBase & { kind: 'table_row'; cells: Inline[][] };
/** The profile is the caption's. */
export type PhotoBlock = BlockBase & {
  kind: 'photo';
  picture: Picture | null;
  inlines: Inline[];
  credit: string;
  alt: string;
};
export type Block = TextBlock | RowBlock | PhotoBlock;

/** A section's paragraphs, list items, table rows and photos, one after another. */
export function blocksOf(doc: DocumentNode): Block[] {
  return (doc.content ?? []).flatMap((node) => readBlocks(node, []));
}

function readBlocks(node: DocumentNode, containers: DocumentNode[]): Block[] {
  const layout = [...containers.map(labelOf), ''].join('>');
  if (node.type === 'photo') return [readPhoto(node, layout)];
  if (node.type === 'tableRow') return [readRow(node, layout)];
  if (!holdsText(node))
    return (node.content ?? []).flatMap((child) => readBlocks(child, [...containers, node]));
  const inlines = inlinesOf(node);
  const profile = profileOf(joinInline(inlines));
  return [{ kind: kindOf(node, containers), layout: layout + labelOf(node), inlines, profile }];
}

const KIND_BY_CONTAINER: Record<string, TextBlockKind> = {
  bulletList: 'bullet_item',
  orderedList: 'ordered_item',
  blockquote: 'quote',
};

function kindOf(node: DocumentNode, containers: DocumentNode[]): TextBlockKind {
  if (node.type !== 'paragraph') return 'other';
  const innermost = containers.findLast((container) => KIND_BY_CONTAINER[container.type] !== undefined);
  return (innermost && KIND_BY_CONTAINER[innermost.type]) ?? 'paragraph';
}

function readRow(node: DocumentNode, layout: string): RowBlock {
  const cells = (node.content ?? []).map(inlinesOf);
  const profile = profileOf(cells.map(joinInline).join('\n'));
  return { kind: 'table_row', layout: layout + shapeOf(node), cells, profile };
}

function readPhoto(node: DocumentNode, layout: string): PhotoBlock {
  const inlines = inlinesOf(node);
  return {
    kind: 'photo',
    layout,
    picture: pictureOf(node),
    inlines,
    credit: textAt(node, 'credit'),
    alt: textAt(node, 'alt'),
    profile: profileOf(joinInline(inlines)),
  };
}

function pictureOf(node: DocumentNode): Picture | null {
  const hash = textAt(node, 'hash');
  return hash === '' ? null : { hash, width: numberAt(node, 'width'), height: numberAt(node, 'height') };
}

/** All text inside a node; the paragraphs of one cell are parted by line breaks. */
function inlinesOf(node: DocumentNode): Inline[] {
  if (node.type === 'text') return [{ text: node.text ?? '', marks: node.marks ?? [] }];
  if (node.type === 'hardBreak') return [{ text: '\n', marks: [] }];
  return (node.content ?? []).flatMap((child, at) => {
    const isNewParagraph = at > 0 && child.type !== 'text' && child.type !== 'hardBreak';
    return isNewParagraph ? [{ text: '\n', marks: [] }, ...inlinesOf(child)] : inlinesOf(child);
  });
}

function textAt(node: DocumentNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

function numberAt(node: DocumentNode, name: string): number | null {
  const value = node.attrs?.[name];
  return typeof value === 'number' ? value : null;
}
