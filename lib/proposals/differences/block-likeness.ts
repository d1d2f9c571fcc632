import type { Node } from '@tiptap/pm/model';
import { profileOf, similarityOf, type TextProfile } from '@/lib/revisions/compare/similarity';
import { blockWords } from './block-words';

/** A block with what it is likened by. */
export type LikenedBlock = { node: Node; profile: TextProfile };

// Two paragraphs on the same work share a tenth or two of their pairs of characters by chance.
export const ALIKE = 0.35;
// How much of a block's text comes from, or went into, another for the two to have been one.
export const FROM_BESIDE = 0.6;
// Little more than nearly equal: two paragraphs touched up weigh more than one that was moved across them.
const EQUAL = 1.3;
const EQUAL_BLANK = 0.1;
const SAME_PICTURE = 1.2;
const OTHER_KIND = 0.8;

// A node never changes, and one is likened to many.
const profiles = new WeakMap<Node, TextProfile>();

export function likened(node: Node): LikenedBlock {
  const profile = profiles.get(node) ?? profileOf(blockWords(node));
  profiles.set(node, profile);
  return { node, profile };
}

/** How much two blocks weigh as one block in two versions; 0: they are two. */
export function weighBlocks(before: LikenedBlock, after: LikenedBlock): number {
  const [one, other] = [before.node, after.node];
  const isBlank = before.profile.text.trim() === '';
  if (one.eq(other)) return isBlank && one.isTextblock && !one.attrs.hash ? EQUAL_BLANK : EQUAL;
  if (isPhoto(one) !== isPhoto(other)) return 0;
  if (isPhoto(one) && one.attrs.hash !== null && one.attrs.hash === other.attrs.hash) return SAME_PICTURE;
  if (isBlank) return 0;
  if (one.type === other.type) return atLeast(ALIKE, similarityOf(before.profile, after.profile));
  return OTHER_KIND * atLeast(FROM_BESIDE, sharedOfSmaller(before.profile, after.profile));
}

const atLeast = (limit: number, likeness: number) => (likeness < limit ? 0 : likeness);

/** From 0 to 1: how much of the shorter text the longer has too. A paragraph that went into a list is all of it there. */
function sharedOfSmaller(one: TextProfile, other: TextProfile): number {
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  if (smaller.size === 0) return 0;
  return sharedPairs(smaller, larger.pairs) / smaller.size;
}

/** How many of a text's pairs of neighbouring characters are among the others. */
export function sharedPairs({ pairs }: TextProfile, others: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, Math.max(0, others.get(pair) ?? 0));
  return shared;
}

export function isPhoto(node: Node): boolean {
  return node.type.name === 'photo';
}
