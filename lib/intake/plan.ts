import type { BylineRole } from '@/lib/domain/article/content';
import type { Span } from './source';

/**
 * What a source would become: it changes nothing. Every character of the source that is not white space lies
 * in exactly one span of the plan: in a field, in a block, in a photo, or in `removed`.
 */
export type Plan = {
  articles: PlannedArticle[];
  removed: Removal[];
  joins: Join[];
  flags: Flag[];
};

/** A piece of the source as it will read. `text` differs from the source in white space only, unless joined. */
export type Piece = { text: string; spans: Span[] };

export type PlannedArticle = {
  kicker: Piece[];
  headline: Piece[];
  subhead: Piece | null;
  series: Piece | null;
  byline: PlannedBylineEntry[];
  published: PlannedPublication | null;
  blocks: PlannedBlock[];
  photos: PlannedPhoto[];
};

/** The role's own words ('记者', '文/图', brackets) belong to the spans of the first entry they govern. */
export type PlannedBylineEntry = { role: BylineRole; outlet: string; name: string; spans: Span[] };

/** '' where the line does not say. `date` is as ISO (2022-07-25), or as written when it cannot be read. */
export type PlannedPublication = { outlet: string; date: string; page: string; url: string; spans: Span[] };

export type BlockRole = 'banner' | 'lead' | 'section' | 'outlook';

export type PlannedBlock = {
  role: BlockRole;
  heading: Piece[];
  paragraphs: PlannedParagraph[];
  topics: TopicGuess[];
};

/** `subhead` is the run-in subhead at the head of the paragraph's own text, '' when it has none. */
export type PlannedParagraph = Piece & { subhead: string };

/** Where it stood: before the block of this number, or inside it after so many paragraphs. */
export type PlannedPhoto = {
  caption: Piece;
  /** Who took or gave the picture, without the words that say so; '' where the source does not say. */
  credit: string;
  creditSpans: Span[];
  block: number;
  afterParagraphs: number;
  /** The picture itself, when the file held it: its place in the source's `pictures`. */
  picture: number | null;
};

export type TopicGuess = { topicId: string; score: number; cues: { text: string; count: number }[] };

/** Keys of the `intake.removed` messages. */
export type RemovalReason =
  | 'navigation'
  | 'share_counter'
  | 'rights_notice'
  | 'residue'
  | 'doubled_caption'
  | 'doubled_article'
  | 'comment_widget'
  | 'jump_line'
  | 'bridge'
  | 'separator'
  | 'page_furniture'
  | 'placeholder'
  | 'over_limit'
  | 'by_hand';
export type Removal = Span & { reason: RemovalReason };

/** A paragraph cut in two by a column or page: `at` is the white space between the halves. */
export type Join = { at: Span; before: string; after: string };

/**
 * Keys of the `intake.flags` messages: what a person should look at. Of `more_flags` and `more_rows`, which say that a
 * list ends before the text does, `text` is how many are not in it.
 */
export type FlagKind =
  | 'headline_split'
  | 'headline_missing'
  | 'headings_guessed'
  | 'half_width_stop'
  | 'foreign_word'
  | 'doubled_word'
  | 'missing_word'
  | 'broken_number'
  | 'garbled'
  | 'broken_date'
  | 'columns_mixed'
  | 'converted_script'
  | 'suspected_spam'
  | 'odd_decimal'
  | 'unpaired_quote'
  | 'unfilled'
  | 'masked'
  | 'caption_guessed'
  | 'page_furniture'
  | 'more_flags'
  | 'more_rows';
export type Flag = Span & { kind: FlagKind; text: string };
