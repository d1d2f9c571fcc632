import type { State } from '@/lib/domain/article/state-key';

/** How the log tells which state a text was restored from. */
export function restoredFrom(state: State): { textOf: string } | { revision: number } {
  return state.kind === 'draft' ? { textOf: state.at.toISOString() } : { revision: state.number };
}
