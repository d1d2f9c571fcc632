import { DomainError } from '@/lib/domain/errors';
import type { ActionFacts } from '@/lib/domain/permissions/can';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { Actor, PersonActor } from '@/lib/domain/permissions/roles';
import { findUnstaffedStage } from '@/lib/domain/workflow/separation';
import { isEditable, type WorkflowState } from '@/lib/domain/workflow/state';
import { takeTransition, type Outcome } from '@/lib/domain/workflow/take-transition';
import type { GuardFacts, WorkflowAction } from '@/lib/domain/workflow/transitions';

type Decision = { stage: number; personId: string; verdict: 'approve' | 'request_changes'; hash: string };
export type ModelRevision = { hash: string; authorIds: Set<string> };
export type ModelReview = {
  revision: ModelRevision;
  stages: { personIds: string[] }[];
  decisions: Decision[];
  submittedBy: string;
  isOpen: boolean;
};

const system: Actor = { kind: 'system', id: null, displayName: '系统' };

/**
 * One article in memory, its commands driven by the real permissions, transitions and staffing rule, and nothing
 * else: what they let through here, they would let through anywhere.
 */
export class NewsroomModel {
  state: WorkflowState = { status: 'drafting', publication: 'none' };
  text = 'text 0';
  readonly authorIds = new Set<string>();
  readonly revisions: ModelRevision[] = [];
  readonly reviews: ModelReview[] = [];
  approved: ModelRevision | null = null;
  /** The revision that is live or scheduled. */
  published: ModelRevision | null = null;

  /** Who last put a revision before the public, or scheduled it. */
  madePublicBy: string | null = null;
  authorsMayPublish = false;

  constructor(private readonly stages: { personIds: string[] }[]) {}

  edit(actor: PersonActor, text: string): void {
    requirePermission(actor, 'article.edit', { isWriter: true });
    if (!isEditable(this.state.status)) return;
    this.text = text;
    this.authorIds.add(actor.id);
  }

  submit(actor: PersonActor): void {
    const isApproved = this.approved?.hash === this.text;
    const outcome = this.take(
      actor,
      'submit',
      { isWriter: true },
      {
        has_headline: true,
        has_body_text: true,
        no_blocking_finding: true,
        differs_from_approved: !isApproved,
        equals_approved: isApproved,
      },
    );
    if (outcome.state.status === 'in_review') {
      if (findUnstaffedStage(this.stages, this.authorIds)) return;
      const revision = this.latestWith(this.text) ?? { hash: this.text, authorIds: new Set<string>() };
      if (!this.revisions.includes(revision)) this.revisions.push(revision);
      for (const authorId of this.authorIds) revision.authorIds.add(authorId);
      const { stages } = this;
      this.reviews.push({ revision, stages, decisions: [], submittedBy: actor.id, isOpen: true });
    }
    this.state = outcome.state;
  }

  decide(actor: PersonActor, verdict: Decision['verdict'], hash: string): void {
    const review = this.reviews.at(-1);
    if (!review) return;
    const stage = review.decisions.length;
    const facts = {
      isNamedForStage: review.stages[stage]?.personIds.includes(actor.id) ?? false,
      isAuthor: review.revision.authorIds.has(actor.id),
      hasDecidedInReview: review.decisions.some((decision) => decision.personId === actor.id),
    };
    const isLast = stage === review.stages.length - 1;
    const outcome = this.take(actor, verdict, facts, {
      hash_matches: hash === review.revision.hash,
      is_last_stage: isLast,
      is_not_last_stage: !isLast,
      opinion_given: true,
    });
    review.decisions.push({ stage, personId: actor.id, verdict, hash });
    review.isOpen = outcome.state.status === 'in_review';
    if (outcome.state.status === 'approved') this.approved = review.revision;
    this.state = outcome.state;
  }

  recall(actor: PersonActor): void {
    const review = this.reviews.at(-1);
    if (!review?.isOpen) return;
    const outcome = this.take(actor, 'recall', { isSubmitter: review.submittedBy === actor.id }, {});
    review.isOpen = false;
    this.state = outcome.state;
  }

  reopen(actor: PersonActor): void {
    this.state = this.take(actor, 'reopen', { isWriter: true }, {}).state;
  }

  publish(actor: PersonActor, action: 'publish' | 'schedule', revision: ModelRevision | undefined): void {
    const facts = this.whoPublishes(actor, revision);
    const outcome = this.take(actor, action, facts, { ...this.isApproved(revision), time_is_ahead: true });
    this.madePublicBy = actor.id;
    this.show(outcome, revision);
  }

  correct(actor: PersonActor, revision: ModelRevision | undefined): void {
    const differs_from_live = revision?.hash !== this.published?.hash;
    const guards = {
      ...this.isApproved(revision),
      differs_from_live,
      note_given: true,
      no_note_if_minor: true,
    };
    this.show(this.take(actor, 'correct', this.whoPublishes(actor, revision), guards), revision);
    this.madePublicBy = actor.id;
  }

  publishDue(isDue: boolean): void {
    const due = this.published ?? undefined;
    this.show(this.take(system, 'publish_due', {}, { ...this.isApproved(due), is_due: isDue }), due);
  }

  unschedule(actor: PersonActor): void {
    this.state = this.take(actor, 'unschedule', {}, {}).state;
  }

  withdraw(actor: PersonActor): void {
    this.state = this.take(actor, 'withdraw', {}, { reason_given: true, replacement_is_live: true }).state;
  }

  private whoPublishes(actor: PersonActor, revision: ModelRevision | undefined) {
    return {
      isAuthor: revision?.authorIds.has(actor.id) ?? false,
      authorsMayPublish: this.authorsMayPublish,
    };
  }

  private isApproved(revision: ModelRevision | undefined) {
    return { is_approved_revision: revision !== undefined && revision === this.approved, hash_matches: true };
  }

  private show(outcome: Pick<Outcome, 'state'>, revision: ModelRevision | undefined): void {
    this.state = outcome.state;
    this.published = revision ?? null;
  }

  private latestWith(hash: string): ModelRevision | undefined {
    const latest = this.revisions.at(-1);
    return latest?.hash === hash ? latest : undefined;
  }

  /** State first, as only the state tells which ability is asked for. */
  private take<A extends WorkflowAction>(
    actor: Actor,
    action: A,
    facts: ActionFacts[keyof ActionFacts],
    guards: GuardFacts<A>,
  ): Outcome<A> {
    const outcome = takeTransition(this.state, action, guards);
    requirePermission(actor, outcome.transition.ability, facts as never);
    return outcome;
  }
}

/** Runs a step; what the rules refuse did not happen. */
export function attempt(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
