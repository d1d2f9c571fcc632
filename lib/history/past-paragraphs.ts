import { isDeepStrictEqual } from 'node:util';
import type { DocumentNode } from '@/lib/domain/article/content';
import { documentText } from '@/lib/document/plain-text';
import { align, type Pair } from '@/lib/revisions/compare/align';
import { profileOf, similarityOf, type TextProfile } from '@/lib/revisions/compare/similarity';

type Paragraph = { node: DocumentNode; index: number; profile: TextProfile };

const EQUAL = 2;
/** As a comparison takes one paragraph for another edited. */
const ALIKE = 0.35;

/** Of each block of an earlier document, in order: whether the later one has it no more as it was. */
export function areParagraphsGone(earlier: DocumentNode, later: DocumentNode): boolean[] {
  const gone: boolean[] = [];
  for (const { before, after } of pairsOf(earlier, later)) {
    if (before) gone[before.index] = !after || !isDeepStrictEqual(before.node, after.node);
  }
  return gone;
}

/**
 * A document with one block of an earlier one put back: in the place of what became of it, else behind what stood
 * before it.
 * @throws RangeError when the earlier document has no such block
 */
export function putParagraphBack(doc: DocumentNode, earlier: DocumentNode, index: number): DocumentNode {
  const blocks = doc.content ?? [];
  let place = 0;
  for (const { before, after } of pairsOf(earlier, doc)) {
    if (before?.index === index) {
      const replaced = after ? 1 : 0;
      const start = after ? after.index : place;
      const isBlank = blocks.length === 1 && documentText(doc).trim() === '';
      return { ...doc, content: isBlank ? [before.node] : blocks.toSpliced(start, replaced, before.node) };
    }
    if (after) place = after.index + 1;
  }
  throw new RangeError(`no block ${index}`);
}

function pairsOf(earlier: DocumentNode, later: DocumentNode): Pair<Paragraph>[] {
  return align(paragraphsOf(earlier), paragraphsOf(later), (one, other) => {
    if (isDeepStrictEqual(one.node, other.node)) return EQUAL;
    const likeness = one.node.type === other.node.type ? similarityOf(one.profile, other.profile) : 0;
    return likeness < ALIKE ? 0 : likeness;
  });
}

function paragraphsOf(doc: DocumentNode): Paragraph[] {
  return (doc.content ?? []).map((node, index) => ({
    node,
    index,
    profile: profileOf(documentText({ type: 'doc', content: [node] })),
  }));
}
