import type { Fragment, Node } from '@tiptap/pm/model';
import type { DocumentNode } from '@/lib/domain/article/content';
import { toProseMirror } from '@/lib/document/document-schema';
import { textAsRead } from '@/lib/document/text-as-read';

/** Offsets into anchorText, in UTF-16 units; `end` is exclusive. */
export type AnchorRange = { start: number; end: number };

/** ProseMirror positions. */
export type DocumentRange = { from: number; to: number };

/** A paragraph or caption: `offset` in the anchor text, `from` in the document, the same `size` in both. */
type TextBlock = { offset: number; from: number; size: number };

// An inline node other than text (a line break) is one unit in both, so inside a block the two run in step.
function textBlocks(doc: Node): TextBlock[] {
  const blocks: TextBlock[] = [];
  let offset = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    blocks.push({ offset, from: position + 1, size: node.content.size });
    offset += node.content.size + 1;
    return false;
  });
  return blocks;
}

/**
 * The flat text that comments and claims are pinned to: the text of each paragraph, cell and caption, a '\n'
 * between two of them and for each line break. No list numbers, credits or alternative texts.
 */
export function anchorText(doc: DocumentNode | Node): string {
  return blockTexts(toProseMirror(doc).content).join('\n');
}

/** The text of each paragraph, cell and caption, raised and lowered text in its script form. */
export function blockTexts(content: Fragment): string[] {
  const texts: string[] = [];
  content.descendants((node) => {
    if (!node.isTextblock) return true;
    texts.push(node.children.map(inlineText).join(''));
    return false;
  });
  return texts;
}

function inlineText({ text, marks }: Node): string {
  if (text === undefined) return '\n';
  return textAsRead({ text, marks: marks.map((mark) => ({ type: mark.type.name })) });
}

/** Null when the range does not lie within the anchor text. */
export function toDocumentRange(doc: DocumentNode | Node, start: number, end: number): DocumentRange | null {
  const blocks = textBlocks(toProseMirror(doc));
  const position = (offset: number) => {
    const block = blocks.findLast((candidate) => candidate.offset <= offset);
    return block && offset <= block.offset + block.size ? block.from + offset - block.offset : null;
  };
  const from = position(start);
  const to = position(end);
  return from === null || to === null || start > end ? null : { from, to };
}

/** The text within two positions, which may lie between blocks; null when there is no block within. */
export function toAnchorRange(doc: DocumentNode | Node, from: number, to: number): AnchorRange | null {
  const blocks = textBlocks(toProseMirror(doc));
  const first = blocks.find((block) => from <= block.from + block.size);
  const last = blocks.findLast((block) => block.from <= to);
  if (!first || !last) return null;
  const start = first.offset + Math.max(from - first.from, 0);
  const end = last.offset + Math.min(to - last.from, last.size);
  return start > end ? null : { start, end };
}
