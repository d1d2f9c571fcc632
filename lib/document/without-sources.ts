import type { DocumentNode } from '@/lib/domain/article/content';

/** The same text without a word of where its passages came from: for every page outside the office. */
export function withoutSources(node: DocumentNode): DocumentNode {
  if (node.type !== 'text') {
    return node.content ? { ...node, content: node.content.map(withoutSources) } : node;
  }
  const { marks = [], ...text } = node;
  const kept = marks.filter((mark) => mark.type !== 'source');
  return kept.length > 0 ? { ...text, marks: kept } : text;
}
