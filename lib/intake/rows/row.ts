import type {
  BlockRole,
  Piece,
  PlannedBylineEntry,
  PlannedPublication,
  RemovalReason,
  TopicGuess,
} from '@/lib/intake/plan';
import type { Span } from '@/lib/intake/source';

export const ROW_KINDS = [
  'kicker',
  'headline',
  'subhead',
  'series',
  'byline',
  'published',
  'heading',
  'paragraph',
  'caption',
  'removed',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Of a caption row: the row's text in its two parts. `picture`: its place in the source's pictures. */
export type RowPhoto = { caption: Piece; credit: string; creditSpans: Span[]; picture: number | null };

/**
 * A passage of a source with what it is to become; a plan is a flat list of them. `text` and `spans` are all of the
 * passage, also where `byline`, `published` or `photo` say more of it.
 */
export type Row = {
  id: string;
  kind: RowKind;
  text: string;
  spans: Span[];
  startsArticle: boolean;
  /** The block that begins here. */
  starts: BlockRole | null;
  /** Of the block that begins here, or would if one began. */
  topics?: TopicGuess[];
  /** A person named them, they are not proposed anew when the text changes. */
  topicsByHand?: true;
  /** Of a paragraph. */
  runInSubhead?: string;
  byline?: PlannedBylineEntry[];
  published?: PlannedPublication;
  photo?: RowPhoto;
  /** Why it was removed. */
  reason?: RemovalReason;
};

export function isKept(row: Row): boolean {
  return row.kind !== 'removed';
}

/** Of an article's text, not of what stands above it. */
export function isOfBlock({ kind }: Row): boolean {
  return kind === 'heading' || kind === 'paragraph' || kind === 'caption';
}
