import type { Node } from '@tiptap/pm/model';
import { toProseMirror } from '@/lib/document/document-schema';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import type { ArticleDifference } from './article-difference';
import type { Difference } from './difference';

/** What a person is shown of a difference besides what goes and what comes. */
export type Surroundings = {
  /** The words before and after it in the text it stands in. */
  lead: string;
  tail: string;
  /** The kind of node that comes, goes or is changed as a whole; null within a text. */
  block: string | null;
};

const AROUND = 12;
export const NOTHING_AROUND: Surroundings = { lead: '', tail: '', block: null };

/** The surroundings of differences, all of them of the article `base`. */
export function surroundingsIn(base: ArticleContent): (one: ArticleDifference) => Surroundings {
  const documents = new Map<string, Node>();
  const documentOf = (section: string): Node | null => {
    const stored = base.sections.find(({ id }) => id === section)?.doc;
    return documents.get(section) ?? (stored ? remember(section, stored) : null);
  };
  const remember = (section: string, stored: DocumentNode): Node => {
    const document = toProseMirror(stored);
    documents.set(section, document);
    return document;
  };
  return (one) => {
    const document = one.part === 'text' ? documentOf(one.section) : null;
    return one.part === 'text' && document ? surroundingsOf(document, one.difference) : NOTHING_AROUND;
  };
}

export function surroundingsOf(document: Node, { kind, from, to, splices }: Difference): Surroundings {
  const [$from, $to] = [document.resolve(from), document.resolve(to)];
  if ($from.parent.isTextblock && $to.parent.isTextblock) {
    const words = (start: number, end: number) => document.textBetween(start, end, '\n', '');
    return {
      lead: words(Math.max($from.start(), from - AROUND), from),
      tail: words(to, Math.min($to.end(), to + AROUND)),
      block: null,
    };
  }
  const [splice] = splices;
  const put = splice && 'put' in splice ? splice.put.content[0]?.type : undefined;
  const standing = document.nodeAt(from)?.type.name;
  return { ...NOTHING_AROUND, block: (kind === 'block_inserted' ? put : (standing ?? put)) ?? null };
}
