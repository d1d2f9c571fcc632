import type { Node } from '@tiptap/pm/model';
import { toProseMirror } from '@/lib/document/document-schema';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import type { Difference } from '@/lib/proposals/differences/difference';

/** The type of the node that comes, goes or is changed as a whole; null within a text. `document`: where it stands. */
export function blockOf(document: Node, { kind, from, splices }: Difference): string | null {
  const [splice] = splices;
  const put = splice && 'put' in splice ? splice.put.content[0]?.type : undefined;
  const standing = document.nodeAt(from)?.type.name;
  return (kind === 'block_inserted' ? put : (standing ?? put)) ?? null;
}

/** The same of a difference of an article. */
export function blockIn(base: ArticleContent, one: ArticleDifference): string | null {
  if (one.part !== 'text' || !one.difference.kind.startsWith('block_')) return null;
  const doc = base.sections.find(({ id }) => id === one.section)?.doc;
  return doc ? blockOf(toProseMirror(doc), one.difference) : null;
}
