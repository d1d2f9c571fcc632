import type { Node } from '@tiptap/pm/model';
import { toProseMirror } from '@/lib/document/document-schema';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import type { Difference } from '@/lib/proposals/differences/difference';
import { blockOf } from '@/components/proposals/block-in';
import type { Surroundings } from '@/components/editor/proposals/proposed-row';

const AROUND = 12;
const NOTHING: Surroundings = { lead: '', tail: '', block: null };

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
    return one.part === 'text' && document ? inDocument(document, one.difference) : NOTHING;
  };
}

function inDocument(document: Node, difference: Difference): Surroundings {
  const { from, to } = difference;
  const [$from, $to] = [document.resolve(from), document.resolve(to)];
  if ($from.parent.isTextblock && $to.parent.isTextblock) {
    const words = (start: number, end: number) => document.textBetween(start, end, '\n', '');
    return {
      lead: words(Math.max($from.start(), from - AROUND), from),
      tail: words(to, Math.min($to.end(), to + AROUND)),
      block: null,
    };
  }
  return { ...NOTHING, block: blockOf(document, difference) };
}
