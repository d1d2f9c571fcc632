import { DomainError } from '@/lib/domain/errors';
import type { ActionFacts } from '@/lib/domain/permissions/can';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { Actor, PersonActor } from '@/lib/domain/permissions/roles';
import { findStageWithNobody, isApprovedByAnother } from '@/lib/domain/workflow/separation';
import { isEditable, type WorkflowState } from '@/lib/domain/workflow/state';
import { takeTransition, type Outcome } from '@/lib/domain/workflow/take-transition';
import type { GuardFacts, WorkflowAction } from '@/lib/domain/workflow/transitions';
import { whatTakingMeans } from '@/lib/domain/workflow/what-taking-means';

type Decision = { stage: number; personId: string; verdict: 'approve' | 'request_changes'; hash: string };
/** Some of the text, with everybody who wrote it and everybody who proposed it. */
export type ModelWords = { words: string; wrote: Set<string>; proposed: Set<string> };
export type ModelRevision = {
  hash: string;
  words: ModelWords[];
  authorIds: Set<string>;
  proposerIds: Set<string>;
};
export type ModelReview = {
  revision: ModelRevision;
  stages: { personIds: string[] }[];
  decisions: Decision[];
  proposals: { by: string; words: string }[];
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
  words: ModelWords[] = [{ words: 'text 0', wrote: new Set(), proposed: new Set() }];
  readonly authorIds = new Set<string>();
  readonly proposerIds = new Set<string>();
  readonly revisions: ModelRevision[] = [];
  readonly reviews: ModelReview[] = [];
  approved: ModelRevision | null = null;
  /** The revision that is live or scheduled. */
  published: ModelRevision | null = null;

  /** Who last put a revision before the public, or scheduled it. */
  madePublicBy: string | null = null;
  authorsMayPublish = false;
  proposersDecide = true;

  constructor(
    readonly stages: { personIds: string[] }[],
    /** As things stand when it is asked. */
    private readonly isReviewer: (personId: string) => boolean,
  ) {}

  private get hash(): string {
    return this.words.map(({ words }) => words).join();
  }

  private put(at: number, words: string, by: { wrote?: string; proposed?: string }): void {
    const now = this.words[at];
    const isSame = now?.words === words;
    const of = (before: Set<string> | undefined, id: string | undefined) =>
      new Set([...((isSame && before) || []), ...(id === undefined ? [] : [id])]);
    const put = { words, wrote: of(now?.wrote, by.wrote), proposed: of(now?.proposed, by.proposed) };
    this.words = [...this.words.slice(0, at), put, ...this.words.slice(at + 1)];
  }

  private newRevision(): ModelRevision {
    const words = this.words.map((one) => ({
      ...one,
      wrote: new Set<string>(),
      proposed: new Set<string>(),
    }));
    const revision = { hash: this.hash, words, authorIds: new Set<string>(), proposerIds: new Set<string>() };
    this.revisions.push(revision);
    return revision;
  }

  private atStage(actor: PersonActor, { revision, stages, decisions }: ModelReview) {
    return {
      isNamedForStage: stages[decisions.length]?.personIds.includes(actor.id) ?? false,
      isAuthor: revision.authorIds.has(actor.id),
      hasDecidedInReview: decisions.some((decision) => decision.personId === actor.id),
    };
  }

  edit(actor: PersonActor, text: string): void {
    requirePermission(actor, 'article.edit', { isWriter: true });
    if (!isEditable(this.state.status)) return;
    this.put(0, text, { wrote: actor.id });
    this.authorIds.add(actor.id);
  }

  submit(actor: PersonActor): void {
    const isApproved = this.approved?.hash === this.hash;
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
      if (findStageWithNobody(this, this)) return;
      const revision = this.latestWith(this.hash) ?? this.newRevision();
      for (const authorId of this.authorIds) revision.authorIds.add(authorId);
      for (const proposerId of this.proposerIds) revision.proposerIds.add(proposerId);
      for (const [at, { wrote, proposed }] of this.words.entries()) {
        for (const id of wrote) revision.words[at]?.wrote.add(id);
        for (const id of proposed) revision.words[at]?.proposed.add(id);
      }
      const begun = { decisions: [], proposals: [], submittedBy: actor.id, isOpen: true };
      this.reviews.push({ ...begun, revision, stages: this.stages });
    }
    this.state = outcome.state;
  }

  decide(actor: PersonActor, verdict: Decision['verdict'], hash: string): void {
    const review = this.reviews.at(-1);
    if (!review) return;
    const stage = review.decisions.length;
    const approverIds = review.decisions.map((decision) => decision.personId);
    const toCome = review.stages
      .slice(stage + 1)
      .map(({ personIds }) => ({ personIds: personIds.filter((id) => this.isReviewer(id)) }));
    const facts = {
      ...this.atStage(actor, review),
      isProposer: review.revision.proposerIds.has(actor.id),
      anotherApproves: isApprovedByAnother({ approverIds, toCome }, review.revision, actor.id),
      proposersDecide: this.proposersDecide,
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

  propose(actor: PersonActor, words: string): void {
    const review = this.reviews.at(-1);
    if (!review) return;
    requirePermission(actor, 'proposal.write', this.atStage(actor, review));
    if (review.isOpen) review.proposals.push({ by: actor.id, words });
  }

  /** What a reviewer proposed comes into the text, after what stands in it. */
  takeProposal(actor: PersonActor, which: number): void {
    const proposal = this.reviews.at(-1)?.proposals.at(which);
    requirePermission(actor, 'proposal.answer', { isWriter: true });
    if (!isEditable(this.state.status) || !proposal) return;
    const { by, words } = proposal;
    if (!this.authorIds.has(by) && !this.proposerIds.has(by)) {
      const { becomesAuthor } = whatTakingMeans(this, this, by);
      (becomesAuthor ? this.authorIds : this.proposerIds).add(by);
    }
    const at = this.words.findIndex((one) => one.words === words);
    this.put(at < 0 ? this.words.length : at, words, { proposed: by });
    this.authorIds.add(actor.id);
  }

  /** All but what the text began with goes. */
  cut(actor: PersonActor): void {
    requirePermission(actor, 'article.edit', { isWriter: true });
    if (!isEditable(this.state.status)) return;
    this.words = this.words.slice(0, 1);
    this.authorIds.add(actor.id);
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
