import type { Action } from '@/lib/domain/permissions/can';
import type { Guard } from './guards';
import type { ArticleStatus, PublicationState } from './state';

type TransitionShape = {
  from: readonly ArticleStatus[];
  publication: readonly PublicationState[];
  action: string;
  to: ArticleStatus;
  /** `none_if_scheduled`: a schedule ends; what was live before it is withdrawn again (lib/publications/end-schedule.ts). */
  publicationTo: PublicationState | 'same' | 'none_if_scheduled';
  ability: Action;
  guards: readonly Guard[];
  event: string;
};

const anyPublication = ['none', 'scheduled', 'live', 'withdrawn'] as const;
/** A schedule ends when the article leaves `approved`, so elsewhere it cannot stand. */
const unscheduled = ['none', 'live', 'withdrawn'] as const;

/**
 * The workflow, and the only place that knows it: commands, buttons, the README's table and the exhaustive
 * test read these rows. Where two rows share status and action, their guards exclude each other.
 */
export const TRANSITIONS = [
  {
    from: ['drafting', 'changes_requested'],
    publication: unscheduled,
    action: 'submit',
    to: 'in_review',
    publicationTo: 'same',
    ability: 'article.submit',
    guards: ['has_headline', 'has_body_text', 'no_blocking_finding', 'differs_from_approved'],
    event: 'article.submitted',
  },
  {
    from: ['drafting', 'changes_requested'],
    publication: unscheduled,
    action: 'submit',
    to: 'approved',
    publicationTo: 'same',
    ability: 'article.submit',
    guards: ['has_headline', 'has_body_text', 'no_blocking_finding', 'equals_approved'],
    event: 'article.approval_restored',
  },
  {
    from: ['in_review'],
    publication: unscheduled,
    action: 'approve',
    to: 'in_review',
    publicationTo: 'same',
    ability: 'review.decide',
    guards: ['hash_matches', 'is_not_last_stage'],
    event: 'review.stage_approved',
  },
  {
    from: ['in_review'],
    publication: unscheduled,
    action: 'approve',
    to: 'approved',
    publicationTo: 'same',
    ability: 'review.decide',
    guards: ['hash_matches', 'is_last_stage'],
    event: 'review.approved',
  },
  {
    from: ['in_review'],
    publication: unscheduled,
    action: 'request_changes',
    to: 'changes_requested',
    publicationTo: 'same',
    ability: 'review.decide',
    guards: ['hash_matches', 'opinion_given'],
    event: 'review.changes_requested',
  },
  {
    from: ['in_review'],
    publication: unscheduled,
    action: 'recall',
    to: 'drafting',
    publicationTo: 'same',
    ability: 'review.recall',
    guards: [],
    event: 'review.recalled',
  },
  {
    from: ['approved'],
    publication: anyPublication,
    action: 'reopen',
    to: 'drafting',
    publicationTo: 'none_if_scheduled',
    ability: 'article.reopen',
    guards: [],
    event: 'article.reopened',
  },
  {
    from: ['approved'],
    publication: ['none', 'scheduled', 'withdrawn'],
    action: 'publish',
    to: 'approved',
    publicationTo: 'live',
    ability: 'publication.publish',
    guards: ['is_approved_revision', 'hash_matches'],
    event: 'publication.published',
  },
  {
    from: ['approved'],
    publication: ['scheduled'],
    action: 'publish_due',
    to: 'approved',
    publicationTo: 'live',
    ability: 'publication.publish_due',
    guards: ['is_approved_revision', 'hash_matches', 'is_due'],
    event: 'publication.published',
  },
  {
    from: ['approved'],
    publication: ['none', 'scheduled', 'withdrawn'],
    action: 'schedule',
    to: 'approved',
    publicationTo: 'scheduled',
    ability: 'publication.publish',
    guards: ['is_approved_revision', 'hash_matches', 'time_is_ahead'],
    event: 'publication.scheduled',
  },
  {
    from: ['approved'],
    publication: ['scheduled'],
    action: 'unschedule',
    to: 'approved',
    publicationTo: 'none_if_scheduled',
    ability: 'publication.unschedule',
    guards: [],
    event: 'publication.unscheduled',
  },
  {
    from: ['drafting', 'in_review', 'changes_requested', 'approved'],
    publication: ['live'],
    action: 'withdraw',
    to: 'same',
    publicationTo: 'withdrawn',
    ability: 'publication.withdraw',
    guards: ['reason_given', 'replacement_is_live'],
    event: 'publication.withdrawn',
  },
  {
    from: ['approved'],
    publication: ['live'],
    action: 'correct',
    to: 'approved',
    publicationTo: 'live',
    ability: 'publication.correct',
    guards: ['is_approved_revision', 'hash_matches', 'differs_from_live', 'note_given', 'no_note_if_minor'],
    event: 'publication.corrected',
  },
] as const satisfies readonly (Omit<TransitionShape, 'to'> & { to: ArticleStatus | 'same' })[];

export type Transition = (typeof TRANSITIONS)[number];
export type WorkflowAction = Transition['action'];
export const WORKFLOW_ACTIONS = [...new Set(TRANSITIONS.map((row) => row.action))];

export type RowsOf<A extends WorkflowAction> = Extract<Transition, { action: A }>;
/** The facts a command must supply to take an action: one boolean for each guard of its rows. */
export type GuardFacts<A extends WorkflowAction> = Record<RowsOf<A>['guards'][number], boolean>;
