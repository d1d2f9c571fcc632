import type { DeedPlace, Outcome } from '@/components/editor/undo/deed';
import type { Failure } from '@/lib/web/failure';

const AWAY = ['unavailable', 'unexpected'];

/** A refusal for good, or one that another try may not meet: the line or the server was away. */
export function refusedBy(failure: Failure): Outcome {
  return AWAY.includes(failure.code)
    ? { kind: 'waits', because: 'unreachable' }
    : { kind: 'refused', failure };
}

export function doneAt(place: DeedPlace | null): Outcome {
  return { kind: 'done', place, left: 0 };
}
