import type { Node } from '@tiptap/pm/model';
import { profileOf, similarityOf, type TextProfile } from '@/lib/revisions/compare/similarity';
import { blockWords } from './block-words';

/** A block with what it is likened by. */
export type LikenedBlock = { node: Node; profile: TextProfile };

// Two paragraphs on the same work share a tenth or two of their pairs of characters by chance.
export const ALIKE = 0.35;
const EQUAL = 2;
const EQUAL_BLANK = 0.1;
const SAME_PICTURE = 1.9;
const OTHER_KIND = 0.8;

export function likened(node: Node): LikenedBlock {
  return { node, profile: profileOf(blockWords(node)) };
}

/** How much two blocks weigh as one block in two versions; 0: they are two. */
export function weighBlocks(before: LikenedBlock, after: LikenedBlock): number {
  const [one, other] = [before.node, after.node];
  const isBlank = before.profile.text.trim() === '';
  if (one.eq(other)) return isBlank && one.isTextblock && !one.attrs.hash ? EQUAL_BLANK : EQUAL;
  if (isPhoto(one) !== isPhoto(other)) return 0;
  if (isPhoto(one) && one.attrs.hash !== null && one.attrs.hash === other.attrs.hash) return SAME_PICTURE;
  if (isBlank) return 0;
  const likeness = similarityOf(before.profile, after.profile);
  if (likeness < ALIKE) return 0;
  return one.type === other.type ? likeness : likeness * OTHER_KIND;
}

export function isPhoto(node: Node): boolean {
  return node.type.name === 'photo';
}
