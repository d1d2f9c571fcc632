import type { ArticleContent, DocumentNode, SectionContent } from '@/lib/domain/article/content';
import type { NodeMarkup } from '@/lib/proposals/differences/difference';

/** One difference of one proposal, where something of it shows. `by`: the proposal's key. */
export type ProposedChange = {
  by: string;
  /** The difference's id within its proposal. */
  id: string;
  /** Which way the block or the section was moved; null where it was not. */
  move: 'up' | 'down' | null;
};

/** What became of a part of the base (`removedBy`), or whose it is where the base has none (`insertedBy`). */
export type Fate = { removedBy: ProposedChange[]; insertedBy: ProposedChange | null };

export type Marks = NonNullable<DocumentNode['marks']>;

/** A stretch of text, a line break, or the seam that makes two paragraphs of one; of the latter two `text` is '\n'. */
export type MarkedPiece = Fate & {
  kind: 'text' | 'break' | 'seam';
  text: string;
  marks: Marks;
  /** Who set it otherwise and left its words: under which marks. */
  setBy: { change: ProposedChange; marks: Marks }[];
};

/** A node, whose markup proposals changed while it stands. */
type Markup = Fate & NodeMarkup & { setBy: { change: ProposedChange; markup: NodeMarkup }[] };

/** A paragraph or a photo with its caption. */
export type MarkedTextBlock = Markup & {
  kind: 'text';
  pieces: MarkedPiece[];
  /** Who made one of it and the block that follows. */
  endRemovedBy: ProposedChange[];
};

/** A list, an item of one, a quotation, a table, a row or a cell. */
export type MarkedBlockGroup = Markup & { kind: 'group'; blocks: MarkedBlock[] };

export type MarkedBlock = MarkedTextBlock | MarkedBlockGroup;

/** What is replaced as a whole. */
export type MarkedValue<T> = { before: T; after: { change: ProposedChange; value: T }[] };

export type MarkedSection = Fate & {
  id: string;
  role: MarkedValue<SectionContent['role']>;
  topicIds: MarkedValue<string[]>;
  headingLines: MarkedTextBlock[];
  blocks: MarkedBlock[];
  isChanged: boolean;
};

/**
 * An article with all that was proposed in it, in reading order. What is removed by nobody or not inserted is the
 * base's; leaving out what one proposal removed and what others inserted gives the article as that one has it.
 */
export type MarkedArticle = {
  bodyName: MarkedValue<string>;
  year: MarkedValue<number>;
  byline: MarkedValue<ArticleContent['byline']>;
  /** Lines as blocks; a heading of no lines is one blank block. */
  seriesLabel: MarkedTextBlock[];
  kicker: MarkedTextBlock[];
  headline: MarkedTextBlock[];
  subhead: MarkedTextBlock[];
  sections: MarkedSection[];
};

export const UNCHANGED: Readonly<Fate> = { removedBy: [], insertedBy: null };
