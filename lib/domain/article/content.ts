/** The parts of an article, as a revision holds them. Field by field: docs/canonical-form.md. */

export const SECTION_ROLES = ['lead', 'body', 'outlook'] as const;
export type SectionRole = (typeof SECTION_ROLES)[number];

export const BYLINE_ROLES = ['reporter', 'correspondent', 'supplied_by', 'text', 'photo', 'editor'] as const;
export type BylineRole = (typeof BYLINE_ROLES)[number];

/** `outlet` is '' when none. One name may stand in several entries. */
export type BylineEntry = { role: BylineRole; outlet: string; name: string };

/** Lines are in reading order, without empty ones; '' or [] when absent. */
export type HeadingBlock = { kicker: string[]; headline: string[]; subhead: string; seriesLabel: string };

export const MAX_HEADING_LINES = 3;

/** A Tiptap node as stored; its grammar is lib/document's. */
export type DocumentNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocumentNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
};

export type SectionContent = {
  id: string;
  role: SectionRole;
  headingLines: string[];
  topicIds: string[];
  doc: DocumentNode;
};

export type ArticleContent = {
  schemaVersion: number;
  bodyName: string;
  year: number;
  heading: HeadingBlock;
  byline: BylineEntry[];
  sections: SectionContent[];
};
