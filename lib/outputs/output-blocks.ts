import { toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { scriptOf } from '@/lib/document/text-as-read';
import { withoutSources } from '@/lib/document/without-sources';
import type { DocumentNode } from '@/lib/domain/article/content';
import type { Script } from '@/lib/domain/article/script-form';

/** A stretch of text in one style, or the end of a line within its paragraph. */
export type OutputInline = OutputText | { kind: 'break' };

export type OutputText = {
  kind: 'text';
  /** As stored: where only plain characters can stand, `scriptForm` says the raised and lowered ones. */
  text: string;
  isBold: boolean;
  isItalic: boolean;
  /** 小标题: the bold phrase that opens a paragraph. */
  isRunIn: boolean;
  script: Script | null;
  href: string | null;
};

export type OutputParagraph = { kind: 'paragraph'; inlines: OutputInline[] };
/** `items` hold paragraphs, and lists within; an ordered one counts from `start` in Arabic numerals. */
export type OutputList = { kind: 'list'; isOrdered: boolean; start: number; items: OutputBlock[][] };
export type OutputQuote = { kind: 'quote'; blocks: OutputBlock[] };
export type OutputCell = {
  isHeader: boolean;
  colspan: number;
  rowspan: number;
  paragraphs: OutputParagraph[];
};
export type OutputTable = { kind: 'table'; rows: OutputCell[][] };
/** `hash` null: a slot without a picture, whose caption and credit are text of the article all the same. */
export type OutputPhoto = {
  kind: 'photo';
  hash: string | null;
  width: number | null;
  height: number | null;
  caption: string;
  credit: string;
  alt: string;
};

export type OutputBlock = OutputParagraph | OutputList | OutputQuote | OutputTable | OutputPhoto;

/**
 * A section's text as outputs read it: every node and mark of the schema as a type of its own, so that a format that
 * forgets one does not compile. Without where passages came from. @throws RangeError for a document off the schema
 */
export function outputBlocks(doc: DocumentNode): OutputBlock[] {
  return blocksOf(toDocumentNode(toProseMirror(withoutSources(doc))));
}

function blocksOf({ content = [] }: DocumentNode): OutputBlock[] {
  return content.map(blockOf);
}

function blockOf(node: DocumentNode): OutputBlock {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(node);
    case 'bulletList':
    case 'orderedList':
      return {
        kind: 'list',
        isOrdered: node.type === 'orderedList',
        start: Number(node.attrs?.start ?? 1),
        items: (node.content ?? []).map(blocksOf),
      };
    case 'blockquote':
      return { kind: 'quote', blocks: blocksOf(node) };
    case 'table':
      return {
        kind: 'table',
        rows: (node.content ?? []).map(({ content = [] }) => content.map(cellOf)),
      };
    case 'photo':
      return photoOf(node);
    default:
      throw new RangeError(`no output knows the node ${node.type}`);
  }
}

function paragraphOf({ content = [] }: DocumentNode): OutputParagraph {
  return { kind: 'paragraph', inlines: content.map(inlineOf) };
}

function inlineOf({ type, text = '', marks = [] }: DocumentNode): OutputInline {
  if (type === 'hardBreak') return { kind: 'break' };
  const has = (name: string) => marks.some((mark) => mark.type === name);
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.href;
  return {
    kind: 'text',
    text,
    isBold: has('bold'),
    isItalic: has('italic'),
    isRunIn: has('runIn'),
    script: scriptOf(marks),
    href: typeof href === 'string' ? href : null,
  };
}

function cellOf({ type, attrs, content = [] }: DocumentNode): OutputCell {
  return {
    isHeader: type === 'tableHeader',
    colspan: Number(attrs?.colspan ?? 1),
    rowspan: Number(attrs?.rowspan ?? 1),
    paragraphs: content.map(paragraphOf),
  };
}

function photoOf({ attrs = {}, content = [] }: DocumentNode): OutputPhoto {
  const { hash, width, height, credit, alt } = attrs;
  return {
    kind: 'photo',
    hash: typeof hash === 'string' ? hash : null,
    width: typeof width === 'number' ? width : null,
    height: typeof height === 'number' ? height : null,
    caption: content.map(({ text = '' }) => text).join(''),
    credit: String(credit ?? ''),
    alt: String(alt ?? ''),
  };
}
