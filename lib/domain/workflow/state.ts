export const ARTICLE_STATUSES = ['drafting', 'in_review', 'changes_requested', 'approved'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export const PUBLICATION_STATES = ['none', 'scheduled', 'live', 'withdrawn'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** The two axes: the working copy and what the public sees of it. */
export type WorkflowState = { status: ArticleStatus; publication: PublicationState };

/** On its way to being approved, and not sent back. */
export const IN_WORK: readonly ArticleStatus[] = ['drafting', 'in_review'];

/** Text may be changed only here. */
export function isEditable(status: ArticleStatus): boolean {
  return status === 'drafting' || status === 'changes_requested';
}
