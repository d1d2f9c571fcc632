import { NotPossible } from '@/lib/domain/errors';
import type { Guard } from './guards';
import type { ArticleStatus, PublicationState, WorkflowState } from './state';
import {
  TRANSITIONS,
  type GuardFacts,
  type RowsOf,
  type Transition,
  type WorkflowAction,
} from './transitions';

export type Outcome<A extends WorkflowAction = WorkflowAction> = {
  state: WorkflowState;
  transition: RowsOf<A>;
};

/** Rows an action has in this state, guards not yet looked at. */
export function rowsFor<A extends WorkflowAction>(state: WorkflowState, action: A): RowsOf<A>[] {
  return TRANSITIONS.filter(
    (row): row is RowsOf<A> =>
      row.action === action &&
      (row.from as readonly ArticleStatus[]).includes(state.status) &&
      (row.publication as readonly PublicationState[]).includes(state.publication),
  );
}

/** Whether the state alone lets the action happen: for offering or hiding a button. */
export function isPossible(state: WorkflowState, action: WorkflowAction): boolean {
  return rowsFor(state, action).length > 0;
}

const ALTERNATIVES: readonly Guard[] = [
  'differs_from_approved',
  'equals_approved',
  'is_last_stage',
  'is_not_last_stage',
];

/**
 * Where an action leads from a state.
 * @param details what a refusal by a guard carries for the person to read
 * @throws NotPossible `wrong_state` when no row allows it, else the name of the first guard that fails.
 */
export function takeTransition<A extends WorkflowAction>(
  state: WorkflowState,
  action: A,
  facts: GuardFacts<A>,
  details: Record<string, unknown> = {},
): Outcome<A> {
  const rows = rowsFor(state, action);
  if (rows.length === 0) throw new NotPossible('wrong_state', { ...state, action });
  const holds = facts as Partial<Record<Guard, boolean>>;
  const failed = (row: Transition) => row.guards.find((guard) => holds[guard] !== true);
  const row = rows.find((candidate) => failed(candidate) === undefined);
  if (!row) {
    const guards = rows.map(failed).filter((guard) => guard !== undefined);
    const first = guards.find((guard) => !ALTERNATIVES.includes(guard)) ?? guards[0] ?? 'wrong_state';
    throw new NotPossible(first, details);
  }
  return {
    state: {
      status: row.to === 'same' ? state.status : row.to,
      publication: publicationAfter(state.publication, row.publicationTo),
    },
    transition: row,
  };
}

function publicationAfter(now: PublicationState, to: Transition['publicationTo']): PublicationState {
  if (to === 'same') return now;
  if (to === 'none_if_scheduled') return now === 'scheduled' ? 'none' : now;
  return to;
}
