import { Fragment, type Node } from '@tiptap/pm/model';
import { blockTexts } from '@/lib/document/anchor-text';

/** A block's text as read, '\n' between two blocks within it. */
export function blockWords(node: Node): string {
  return blockTexts(Fragment.from(node)).join('\n');
}
