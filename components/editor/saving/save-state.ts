import type { Failure } from '@/lib/web/failure';
import type { Theirs } from '@/components/editor/saving/save-answer';

/**
 * `idle`: a save will follow any change. `sending`: a request is under way. `unreachable`: asking again at
 * growing intervals. `merging`: the person is bringing two texts together; nothing is sent until they say so.
 */
export type SavePhase<C> =
  | { kind: 'idle' }
  | { kind: 'sending' }
  | { kind: 'unreachable' }
  | { kind: 'signed_out' }
  | { kind: 'closed'; failure: Failure }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'conflict'; theirs: Theirs<C> }
  | { kind: 'merging'; theirs: Theirs<C> };

export type SaveState<C> = {
  phase: SavePhase<C>;
  hasUnsaved: boolean;
  /** ISO time of the last acknowledged save. */
  savedAt: string;
  /** False when the browser would not keep the unsaved text (its store is full or shut). */
  isKept: boolean;
};

/** The one word for a save state: what the outline and the status line show. */
export type SaveWord =
  'saved' | 'unsaved' | 'saving' | 'unreachable' | 'signed_out' | 'closed' | 'refused' | 'conflict';

export function saveWord({ phase, hasUnsaved }: Pick<SaveState<unknown>, 'phase' | 'hasUnsaved'>): SaveWord {
  if (phase.kind === 'conflict' || phase.kind === 'merging') return 'conflict';
  if (phase.kind === 'sending') return 'saving';
  if (phase.kind === 'idle') return hasUnsaved ? 'unsaved' : 'saved';
  return phase.kind;
}
