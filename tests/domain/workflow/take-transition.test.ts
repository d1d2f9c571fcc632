import { GUARDS, type Guard } from '@/lib/domain/workflow/guards';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NotPossible } from '@/lib/domain/errors';
import {
  ARTICLE_STATUSES,
  isEditable,
  PUBLICATION_STATES,
  type WorkflowState,
} from '@/lib/domain/workflow/state';
import { isPossible, takeTransition, type Outcome } from '@/lib/domain/workflow/take-transition';
import { TRANSITIONS, WORKFLOW_ACTIONS, type WorkflowAction } from '@/lib/domain/workflow/transitions';
import { workflowTable } from '../../support/workflow-table';

const ALL_HOLD = Object.fromEntries(GUARDS.map((guard) => [guard, true])) as Record<Guard, boolean>;
/** Guards of which one or the other holds. */
const EXCLUSIVE: [Guard, Guard][] = [
  ['differs_from_approved', 'equals_approved'],
  ['is_not_last_stage', 'is_last_stage'],
];
const states: WorkflowState[] = ARTICLE_STATUSES.flatMap((status) =>
  PUBLICATION_STATES.map((publication) => ({ status, publication })),
);

function take(
  state: WorkflowState,
  action: WorkflowAction,
  facts: Partial<Record<Guard, boolean>> = {},
): Outcome {
  return takeTransition(state, action, { ...ALL_HOLD, ...facts });
}

/** Everything that is possible, cell by cell; what is not listed is not. */
const POSSIBLE: Record<string, string> = {
  'drafting/none submit differs': 'in_review/none article.submitted',
  'drafting/live submit differs': 'in_review/live article.submitted',
  'drafting/withdrawn submit differs': 'in_review/withdrawn article.submitted',
  'changes_requested/none submit differs': 'in_review/none article.submitted',
  'changes_requested/live submit differs': 'in_review/live article.submitted',
  'changes_requested/withdrawn submit differs': 'in_review/withdrawn article.submitted',
  'drafting/none submit equal': 'approved/none article.approval_restored',
  'drafting/live submit equal': 'approved/live article.approval_restored',
  'drafting/withdrawn submit equal': 'approved/withdrawn article.approval_restored',
  'changes_requested/none submit equal': 'approved/none article.approval_restored',
  'changes_requested/live submit equal': 'approved/live article.approval_restored',
  'changes_requested/withdrawn submit equal': 'approved/withdrawn article.approval_restored',
  'in_review/none approve': 'in_review/none review.stage_approved',
  'in_review/live approve': 'in_review/live review.stage_approved',
  'in_review/withdrawn approve': 'in_review/withdrawn review.stage_approved',
  'in_review/none approve last': 'approved/none review.approved',
  'in_review/live approve last': 'approved/live review.approved',
  'in_review/withdrawn approve last': 'approved/withdrawn review.approved',
  'in_review/none request_changes': 'changes_requested/none review.changes_requested',
  'in_review/live request_changes': 'changes_requested/live review.changes_requested',
  'in_review/withdrawn request_changes': 'changes_requested/withdrawn review.changes_requested',
  'in_review/none recall': 'drafting/none review.recalled',
  'in_review/live recall': 'drafting/live review.recalled',
  'in_review/withdrawn recall': 'drafting/withdrawn review.recalled',
  'approved/none reopen': 'drafting/none article.reopened',
  'approved/scheduled reopen': 'drafting/none article.reopened',
  'approved/live reopen': 'drafting/live article.reopened',
  'approved/withdrawn reopen': 'drafting/withdrawn article.reopened',
  'approved/none publish': 'approved/live publication.published',
  'approved/scheduled publish': 'approved/live publication.published',
  'approved/withdrawn publish': 'approved/live publication.published',
  'approved/scheduled publish_due': 'approved/live publication.published',
  'approved/none schedule': 'approved/scheduled publication.scheduled',
  'approved/scheduled schedule': 'approved/scheduled publication.scheduled',
  'approved/withdrawn schedule': 'approved/scheduled publication.scheduled',
  'approved/scheduled unschedule': 'approved/none publication.unscheduled',
  'drafting/live withdraw': 'drafting/withdrawn publication.withdrawn',
  'in_review/live withdraw': 'in_review/withdrawn publication.withdrawn',
  'changes_requested/live withdraw': 'changes_requested/withdrawn publication.withdrawn',
  'approved/live withdraw': 'approved/withdrawn publication.withdrawn',
  'approved/live correct': 'approved/live publication.corrected',
};

/** Each action as often as its guards tell rows apart. */
const CASES: [string, WorkflowAction, Partial<Record<Guard, boolean>>][] = [
  ['submit differs', 'submit', { equals_approved: false }],
  ['submit equal', 'submit', { differs_from_approved: false }],
  ['approve', 'approve', { is_last_stage: false }],
  ['approve last', 'approve', { is_not_last_stage: false }],
  ...WORKFLOW_ACTIONS.filter((action) => !['submit', 'approve'].includes(action)).map(
    (action): [string, WorkflowAction, Partial<Record<Guard, boolean>>] => [action, action, {}],
  ),
];

test('status × publication × action: exactly these are possible, and lead exactly there', () => {
  const found: Record<string, string> = {};
  for (const state of states) {
    for (const [name, action, facts] of CASES) {
      const cell = `${state.status}/${state.publication} ${name}`;
      try {
        const { state: to, transition } = take(state, action, facts);
        found[cell] = `${to.status}/${to.publication} ${transition.event}`;
      } catch (error) {
        expect(error).toBeInstanceOf(NotPossible);
        expect(error).toMatchObject({ reason: 'wrong_state', details: { ...state, action } });
      }
    }
  }
  expect(found).toEqual(POSSIBLE);
});

test('a button is offered exactly where its action is possible', () => {
  for (const state of states) {
    for (const action of WORKFLOW_ACTIONS) {
      const listed = Object.keys(POSSIBLE).some((cell) =>
        `${cell} `.startsWith(`${state.status}/${state.publication} ${action} `),
      );
      expect([state, action, isPossible(state, action)]).toEqual([state, action, listed]);
    }
  }
});

describe('guards', () => {
  const rows = TRANSITIONS.flatMap((row) =>
    row.guards
      .filter((guard) => !EXCLUSIVE.flat().includes(guard))
      .map((guard) => ({ row, guard: guard as Guard })),
  );

  test.each(rows)('$row.event is refused for $guard alone', ({ row, guard }) => {
    const state = { status: row.from[0], publication: row.publication[0] } as WorkflowState;
    expect(() => take(state, row.action, { [guard]: false })).toThrow(
      expect.objectContaining({ reason: guard }),
    );
  });

  test('a refusal carries what it was given to be read', () => {
    const facts = { ...ALL_HOLD, no_blocking_finding: false };
    const submit = () =>
      takeTransition({ status: 'drafting', publication: 'none' }, 'submit', facts, { findings: ['x'] });
    expect(submit).toThrow(expect.objectContaining({ details: { findings: ['x'] } }));
  });

  test('rows of one action are told apart by guards that exclude each other', () => {
    for (const action of WORKFLOW_ACTIONS) {
      const alternatives = TRANSITIONS.filter((row) => row.action === action);
      if (alternatives.length === 1) continue;
      const guards = alternatives.map((row) => row.guards as readonly Guard[]);
      const apart = EXCLUSIVE.some(([one, other]) => guards[0]?.includes(one) && guards[1]?.includes(other));
      expect([action, alternatives.length, apart]).toEqual([action, 2, true]);
    }
  });
});

describe('from a new article', () => {
  function reachable() {
    const seen = new Map<string, WorkflowState>();
    const taken = new Set<string>();
    const queue: WorkflowState[] = [{ status: 'drafting', publication: 'none' }];
    for (let state = queue.shift(); state; state = queue.shift()) {
      const key = `${state.status}/${state.publication}`;
      if (seen.has(key)) continue;
      seen.set(key, state);
      for (const [, action, facts] of CASES.filter(([, action]) =>
        isPossible(state as WorkflowState, action),
      )) {
        const outcome = take(state, action, facts);
        taken.add(`${outcome.transition.action} ${outcome.transition.event}`);
        queue.push(outcome.state);
      }
    }
    return { states: [...seen.values()], taken };
  }

  test('every row of the table can be reached', () => {
    expect(reachable().taken).toEqual(new Set(TRANSITIONS.map((row) => `${row.action} ${row.event}`)));
  });

  test('nothing is scheduled while its text is being worked on', () => {
    const scheduled = reachable().states.filter((state) => state.publication === 'scheduled');
    expect(scheduled).toEqual([{ status: 'approved', publication: 'scheduled' }]);
  });
});

test('text can be edited in drafting and after a request for changes, and at no other time', () => {
  expect(ARTICLE_STATUSES.filter(isEditable)).toEqual(['drafting', 'changes_requested']);
});

/** A table's text without the padding a formatter may add. */
const unpadded = (table: string) => table.trim().replace(/ +/g, ' ').replace(/-{3,}/g, '---');

test.each(['docs/workflow.md', 'README.md'])('the table in %s is the table in the code', (file) => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8');
  const block = /<!-- workflow -->([\s\S]*?)<!-- \/workflow -->/.exec(text)?.[1];
  expect(unpadded(block ?? '')).toBe(unpadded(workflowTable()));
});
