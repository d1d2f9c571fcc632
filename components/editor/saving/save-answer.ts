import type { Failure } from '@/lib/web/failure';

/** The text that stands on the server instead of the one a save was based on. */
export type Theirs<C> = { version: number; content: C; savedAt: string; savedBy: string | null };

/** What came of one request to save. */
export type SaveAnswer<C> =
  | { kind: 'saved'; version: number; savedAt: string }
  | { kind: 'conflict'; theirs: Theirs<C> }
  /** No answer, or none that says the text was at fault: asked again later. */
  | { kind: 'unreachable' }
  | { kind: 'signed_out' }
  /** Not for this person, or not in this state of the article: asking again is no use. */
  | { kind: 'closed'; failure: Failure }
  /** The text itself is refused: asked again once it has changed. */
  | { kind: 'refused'; failure: Failure };
