import type { Fragment, Mark, Node } from '@tiptap/pm/model';
import { toProseMirror } from '@/lib/document/document-schema';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import type { ArticleDifference } from './article-difference';
import type { Difference } from './difference';
import { toSlice } from './splice';

/** What a person is shown of a difference besides what goes and what comes. */
export type Surroundings = {
  /** The words before and after it in the text it stands in. */
  lead: string;
  tail: string;
  /** The kind of node that comes, goes or is changed as a whole; null within a text. */
  block: string | null;
  /** The marks that words which stay get and lose, by name. */
  marks: { given: string[]; lost: string[] };
};

const AROUND = 12;
const NO_MARKS = { given: [], lost: [] };
export const NOTHING_AROUND: Surroundings = { lead: '', tail: '', block: null, marks: NO_MARKS };

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

export function surroundingsOf(document: Node, difference: Difference): Surroundings {
  const { kind, from, to, splices } = difference;
  const [$from, $to] = [document.resolve(from), document.resolve(to)];
  if ($from.parent.isTextblock && $to.parent.isTextblock) {
    const words = (start: number, end: number) => document.textBetween(start, end, '\n', '');
    return {
      lead: words(Math.max($from.start(), from - AROUND), from),
      tail: words(to, Math.min($to.end(), to + AROUND)),
      block: null,
      marks: kind === 'marks_changed' ? marksSet(document, difference) : NO_MARKS,
    };
  }
  const [splice] = splices;
  const put = splice && 'put' in splice ? splice.put.content[0]?.type : undefined;
  const standing = document.nodeAt(from)?.type.name;
  return { ...NOTHING_AROUND, block: (kind === 'block_inserted' ? put : (standing ?? put)) ?? null };
}

function marksSet(document: Node, { from, to, splices }: Difference): Surroundings['marks'] {
  const [splice] = splices;
  if (!splice || !('put' in splice)) return NO_MARKS;
  const before = marksByUnit(document.slice(from, to).content);
  const after = marksByUnit(toSlice(splice.put).content);
  const missing = (some: readonly (readonly Mark[])[], others: readonly (readonly Mark[])[]) => {
    const found = some.flatMap((marks, at) => marks.filter((mark) => !has(others[at] ?? [], mark)));
    return [...new Set(found.map(({ type }) => type.name))];
  };
  return { given: missing(after, before), lost: missing(before, after) };
}

/** Those a reader sees over each unit of a text. */
function marksByUnit(content: Fragment): (readonly Mark[])[] {
  return content.content.flatMap((node) => {
    const seen = node.marks.filter(({ type }) => type.name !== 'source');
    return Array.from({ length: node.nodeSize }, () => seen);
  });
}

// The one may be of an editor's schema, the other of the house's.
const has = (marks: readonly Mark[], mark: Mark) =>
  marks.some((one) => JSON.stringify(one) === JSON.stringify(mark));
