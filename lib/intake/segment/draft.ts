import type { BlockRole, Flag, Join, Removal } from '@/lib/intake/plan';
import type { KnownLine } from './line-kind';

/** A paragraph as the lines it was cut into. `heads`: it is itself a subhead, on a line of its own. */
export type DraftParagraph = { lines: KnownLine[]; heads: boolean };

export type DraftBlock = { role: BlockRole; heading: KnownLine[]; paragraphs: DraftParagraph[] };

export type DraftPhoto = {
  line: KnownLine | null;
  block: number;
  afterParagraphs: number;
  picture: number | null;
};

/** An article's lines sorted by what they are for, before they are pieces. */
export type DraftBody = {
  blocks: DraftBlock[];
  photos: DraftPhoto[];
  bylines: KnownLine[];
  publications: KnownLine[];
  kicker: KnownLine[];
  series: KnownLine[];
  removed: Removal[];
  joins: Join[];
  flags: Omit<Flag, 'text'>[];
};
