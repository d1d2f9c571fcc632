import type { Reason } from '@/lib/domain/reasons';
import { type Actor, hasRole } from './roles';

/** What must be known to judge each action; `{}` where the roles alone decide. */
export type ActionFacts = {
  'article.create': Record<never, never>;
  'article.read': Record<never, never>;
  'article.edit': { isWriter: boolean };
  'article.assign': { isWriter: boolean; isOrphaned: boolean };
  'article.submit': { isWriter: boolean };
  'article.reopen': { isWriter: boolean };
  'article.archive': { isWriter: boolean; isOrphaned: boolean };
  'article.delete': { isWriter: boolean; isOrphaned: boolean };
  'review.recall': { isSubmitter: boolean };
  'review.decide': {
    isNamedForStage: boolean;
    isAuthor: boolean;
    hasDecidedInReview: boolean;
    isProposer: boolean;
    /** Besides them, somebody who neither wrote nor proposed any of it does or still can. */
    anotherApproves: boolean;
    proposersDecide: boolean;
  };
  'proposal.write': { isNamedForStage: boolean; isAuthor: boolean; hasDecidedInReview: boolean };
  'proposal.answer': { isWriter: boolean };
  'comment.write': { isWriter: boolean };
  'comment.resolve': { isWriter: boolean; isCommentAuthor: boolean };
  'section.read': { isOwnDepartment: boolean };
  'photo.upload': Record<never, never>;
  'season.read': Record<never, never>;
  'season.manage': Record<never, never>;
  'request.read': { isAsked: boolean };
  'submission.hand_in': { isAsked: boolean };
  'submission.take': { isWriter: boolean };
  'confirmation.read': { isAsked: boolean };
  'confirmation.ask': { isWriter: boolean };
  'confirmation.answer': { isAsked: boolean };
  'confirmation.reply': { isWriter: boolean };
  'confirmation.waive': Record<never, never>;
  'fact.read': Record<never, never>;
  'fact.record': Record<never, never>;
  'figure.bind': { isWriter: boolean };
  'output.read': Record<never, never>;
  'output.make': Record<never, never>;
  'output.download': Record<never, never>;
  'preview.manage': { isWriter: boolean };
  'publication.publish': { isAuthor: boolean; authorsMayPublish: boolean };
  'publication.unschedule': Record<never, never>;
  'publication.publish_due': Record<never, never>;
  'publication.withdraw': Record<never, never>;
  'publication.correct': { isAuthor: boolean; authorsMayPublish: boolean };
  'jobs.run': Record<never, never>;
  'audit.read': Record<never, never>;
  'people.manage': Record<never, never>;
  'people.change_roles': { isSelf: boolean };
  'office.manage': Record<never, never>;
  'site.manage': Record<never, never>;
  'webhook.manage': Record<never, never>;
  'overview.read': Record<never, never>;
};
export type Action = keyof ActionFacts;

export type Permission = { allowed: true } | { allowed: false; reason: Reason };

const yes: Permission = { allowed: true };
const no = (reason: Reason): Permission => ({ allowed: false, reason });
const when = (condition: boolean, reason: Reason): Permission => (condition ? yes : no(reason));

/** Of the department that is asked: its liaison, or who holds the request's link. */
const isAskedContributor = (actor: Actor, facts: { isAsked: boolean }) =>
  facts.isAsked && (actor.kind === 'link' || hasRole(actor, 'contributor'));

type Rules = { [A in Action]: (actor: Actor, facts: ActionFacts[A]) => Permission };

/** A reviewer at their stage: of others' text, and once in a review. */
const reviewsAtStage = (actor: Actor, f: ActionFacts['proposal.write']) => {
  if (!hasRole(actor, 'reviewer')) return no('needs_reviewer');
  if (f.isAuthor) return no('own_text');
  if (f.hasDecidedInReview) return no('decided_already');
  return when(f.isNamedForStage, 'not_named_for_stage');
};

/** Whoever wrote a text does not put it before the public, unless the office has nobody else. */
const makesPublic = (actor: Actor, f: ActionFacts['publication.publish']) => {
  if (!hasRole(actor, 'publisher')) return no('needs_publisher');
  return when(!f.isAuthor || f.authorsMayPublish, 'own_publication');
};

const readsEverything = (actor: Actor) => hasRole(actor, 'writer', 'reviewer', 'publisher', 'auditor');

const rules: Rules = {
  'article.create': (actor) => when(hasRole(actor, 'writer'), 'needs_writer'),
  'article.read': (actor) => when(readsEverything(actor), 'needs_desk_role'),
  'article.edit': (actor, f) => when(hasRole(actor, 'writer') && f.isWriter, 'not_on_article'),
  'article.assign': (actor, f) =>
    when(hasRole(actor, 'writer') && (f.isWriter || f.isOrphaned), 'not_on_article'),
  'article.submit': (actor, f) => when(hasRole(actor, 'writer') && f.isWriter, 'not_on_article'),
  'article.reopen': (actor, f) => when(hasRole(actor, 'writer') && f.isWriter, 'not_on_article'),
  'article.archive': (actor, f) =>
    when(hasRole(actor, 'writer') && (f.isWriter || f.isOrphaned), 'not_on_article'),
  'article.delete': (actor, f) =>
    when(hasRole(actor, 'writer') && (f.isWriter || f.isOrphaned), 'not_on_article'),
  'review.recall': (actor, f) => when(hasRole(actor, 'writer') && f.isSubmitter, 'not_submitter'),
  'review.decide': (actor, f) => {
    const reviews = reviewsAtStage(actor, f);
    if (!reviews.allowed || !f.isProposer) return reviews;
    if (!f.proposersDecide) return no('proposers_never_decide');
    return when(f.anotherApproves, 'own_proposal');
  },
  'proposal.write': reviewsAtStage,
  'proposal.answer': (actor, f) => when(hasRole(actor, 'writer') && f.isWriter, 'not_on_article'),
  'comment.write': (actor, f) =>
    when(
      hasRole(actor, 'reviewer', 'publisher') || (hasRole(actor, 'writer') && f.isWriter),
      'not_on_article',
    ),
  'comment.resolve': (actor, f) =>
    when(
      (hasRole(actor, 'writer') && f.isWriter) ||
        (f.isCommentAuthor && hasRole(actor, 'reviewer', 'publisher')),
      'not_on_article',
    ),
  'section.read': (actor, f) =>
    when(readsEverything(actor) || (hasRole(actor, 'contributor') && f.isOwnDepartment), 'other_department'),
  'photo.upload': (actor) => when(hasRole(actor, 'writer') || actor.kind === 'system', 'needs_writer'),
  'season.read': (actor) => when(readsEverything(actor), 'needs_desk_role'),
  'season.manage': (actor) => when(hasRole(actor, 'writer'), 'needs_writer'),
  'request.read': (actor, f) => when(readsEverything(actor) || isAskedContributor(actor, f), 'not_asked'),
  'submission.hand_in': (actor, f) => when(isAskedContributor(actor, f), 'not_asked'),
  'submission.take': (actor, f) => when(hasRole(actor, 'writer') && f.isWriter, 'not_on_article'),
  'confirmation.read': (actor, f) =>
    when(readsEverything(actor) || isAskedContributor(actor, f), 'not_asked'),
  'confirmation.ask': (actor, f) => when(hasRole(actor, 'writer') && f.isWriter, 'not_on_article'),
  'confirmation.answer': (actor, f) => when(isAskedContributor(actor, f), 'not_asked'),
  'confirmation.reply': (actor, f) => when(hasRole(actor, 'writer') && f.isWriter, 'not_on_article'),
  'confirmation.waive': (actor) => when(hasRole(actor, 'publisher'), 'needs_publisher'),
  'fact.read': (actor) => when(readsEverything(actor), 'needs_desk_role'),
  'fact.record': (actor) => when(hasRole(actor, 'writer') || actor.kind === 'system', 'needs_writer'),
  'figure.bind': (actor, f) => when(hasRole(actor, 'writer') && f.isWriter, 'not_on_article'),
  // Whoever may read the approved text may read the draft too: there is no narrower rule for its files.
  'output.read': (actor) => when(readsEverything(actor), 'needs_desk_role'),
  'output.make': (actor) =>
    when(hasRole(actor, 'writer', 'reviewer', 'publisher') || actor.kind === 'system', 'needs_output_role'),
  'output.download': (actor) => when(readsEverything(actor) || actor.kind === 'system', 'needs_desk_role'),
  'preview.manage': (actor, f) =>
    when(
      hasRole(actor, 'reviewer', 'publisher') || (hasRole(actor, 'writer') && f.isWriter),
      'not_on_article',
    ),
  'publication.publish': makesPublic,
  'publication.unschedule': (actor) => when(hasRole(actor, 'publisher'), 'needs_publisher'),
  'publication.publish_due': (actor) => when(actor.kind === 'system', 'needs_system'),
  'publication.withdraw': (actor) => when(hasRole(actor, 'publisher'), 'needs_publisher'),
  'publication.correct': makesPublic,
  'jobs.run': (actor) => when(actor.kind === 'system', 'needs_system'),
  'audit.read': (actor) => when(hasRole(actor, 'auditor'), 'needs_auditor'),
  'people.manage': (actor) => when(hasRole(actor, 'admin') || actor.kind === 'system', 'needs_admin'),
  'people.change_roles': (actor, f) => {
    if (!hasRole(actor, 'admin') && actor.kind !== 'system') return no('needs_admin');
    return when(!f.isSelf, 'own_roles');
  },
  'office.manage': (actor) => when(hasRole(actor, 'admin') || actor.kind === 'system', 'needs_admin'),
  'site.manage': (actor) => when(hasRole(actor, 'admin'), 'needs_admin'),
  'webhook.manage': (actor) => when(hasRole(actor, 'admin'), 'needs_admin'),
  // For those who answer for the office's articles as a whole: a writer has the list.
  'overview.read': (actor) => when(hasRole(actor, 'reviewer', 'publisher', 'auditor'), 'needs_overview_role'),
};

/** May this actor do this, given these facts? Pure; every fact is required. */
export function can<A extends Action>(actor: Actor, action: A, facts: ActionFacts[A]): Permission {
  return rules[action](actor, facts);
}
