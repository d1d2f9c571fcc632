import type { ActionResult } from '@/lib/web/run-action';

/** Words of a section: where they stand in its anchor text, and what they are. */
export type Passage = { sectionId: string; start: number; end: number; quote: string };

type Asked<I> = (input: I) => Promise<ActionResult<unknown>>;

/** What the comments ask of the server; the page is shown anew after each. */
export type CommentActions = {
  add: Asked<{ articleId: string; text: string; passage: Passage | null }>;
  answer: Asked<{ commentId: string; text: string }>;
  resolve: Asked<{ commentId: string }>;
  reopen: Asked<{ commentId: string }>;
};
