import type { Node } from '@tiptap/pm/model';
import { blockTexts, type DocumentRange } from '@/lib/document/anchor-text';
import { toProseMirror } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import type { Block } from './block';
import { checkText, type CheckTextSetting } from './check-text';
import type { Finding } from './finding';

/** A finding of a section: `start` and `end` in its anchorText, `from` and `to` ProseMirror's positions. */
export type DocumentFinding = Finding & DocumentRange;

/** The findings of a section's document in reading order: paragraphs, cells and captions. */
export function checkDocument(doc: DocumentNode | Node, setting: CheckTextSetting): DocumentFinding[] {
  const root = toProseMirror(doc);
  const texts = blockTexts(root.content);
  const blocks: (Block & { from: number })[] = [];
  let start = 0;
  root.descendants((node, position, parent) => {
    if (!node.isTextblock) return true;
    const text = texts[blocks.length] ?? '';
    const kind =
      node.type.name === 'photo' ? 'caption' : parent?.type.name.startsWith('table') ? 'cell' : 'body';
    blocks.push({ text, start, kind, from: position + 1 });
    start += node.content.size + 1;
    return false;
  });
  let at = 0;
  return checkText(blocks, setting).map((finding) => {
    while ((blocks[at + 1]?.start ?? Infinity) <= finding.start) at += 1;
    const away = (blocks[at]?.from ?? 0) - (blocks[at]?.start ?? 0);
    return { ...finding, from: finding.start + away, to: finding.end + away };
  });
}
