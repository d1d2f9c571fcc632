import { describe, expect, test } from 'vitest';
import { can, type Action, type ActionFacts } from '@/lib/domain/permissions/can';
import { ROLES, type Actor, type Role } from '@/lib/domain/permissions/roles';

type Kind = Role | 'system' | 'link' | 'stranger';
/** Who may: the role, and the facts that must hold (`!`: must not; `|`: either). A role that is not named may not. */
type Who = Partial<Record<Kind, readonly string[]>>;

const always: readonly string[] = [];
const reads = { writer: always, reviewer: always, publisher: always, auditor: always };
const onArticle = { writer: ['isWriter'] };
const asked = { contributor: ['isAsked'], link: ['isAsked'] };

const TABLE: { [A in Action]: { facts: (keyof ActionFacts[A] & string)[]; who: Who; otherwise: string } } = {
  'article.create': { facts: [], who: { writer: always }, otherwise: 'needs_writer' },
  'article.read': { facts: [], who: reads, otherwise: 'needs_desk_role' },
  'article.edit': { facts: ['isWriter'], who: onArticle, otherwise: 'not_on_article' },
  'article.assign': {
    facts: ['isWriter', 'isOrphaned'],
    who: { writer: ['isWriter|isOrphaned'] },
    otherwise: 'not_on_article',
  },
  'article.submit': { facts: ['isWriter'], who: onArticle, otherwise: 'not_on_article' },
  'article.reopen': { facts: ['isWriter'], who: onArticle, otherwise: 'not_on_article' },
  'article.archive': {
    facts: ['isWriter', 'isOrphaned'],
    who: { writer: ['isWriter|isOrphaned'] },
    otherwise: 'not_on_article',
  },
  'article.delete': {
    facts: ['isWriter', 'isOrphaned'],
    who: { writer: ['isWriter|isOrphaned'] },
    otherwise: 'not_on_article',
  },
  'review.recall': { facts: ['isSubmitter'], who: { writer: ['isSubmitter'] }, otherwise: 'not_submitter' },
  'review.decide': {
    facts: [
      'isNamedForStage',
      'isAuthor',
      'hasDecidedInReview',
      'isProposer',
      'anotherApproves',
      'proposersDecide',
    ],
    who: {
      reviewer: [
        'isNamedForStage',
        '!isAuthor',
        '!hasDecidedInReview',
        '!isProposer|proposersDecide',
        '!isProposer|anotherApproves',
      ],
    },
    otherwise: 'needs_reviewer',
  },
  'proposal.write': {
    facts: ['isNamedForStage', 'isAuthor', 'hasDecidedInReview'],
    who: { reviewer: ['isNamedForStage', '!isAuthor', '!hasDecidedInReview'] },
    otherwise: 'needs_reviewer',
  },
  'proposal.answer': { facts: ['isWriter'], who: onArticle, otherwise: 'not_on_article' },
  'preview.manage': {
    facts: ['isWriter'],
    who: { writer: ['isWriter'], reviewer: always, publisher: always },
    otherwise: 'not_on_article',
  },
  'comment.write': {
    facts: ['isWriter'],
    who: { writer: ['isWriter'], reviewer: always, publisher: always },
    otherwise: 'not_on_article',
  },
  'comment.resolve': {
    facts: ['isWriter', 'isCommentAuthor'],
    who: { writer: ['isWriter'], reviewer: ['isCommentAuthor'], publisher: ['isCommentAuthor'] },
    otherwise: 'not_on_article',
  },
  'section.read': {
    facts: ['isOwnDepartment'],
    who: { ...reads, contributor: ['isOwnDepartment'] },
    otherwise: 'other_department',
  },
  'season.read': { facts: [], who: reads, otherwise: 'needs_desk_role' },
  'season.manage': { facts: [], who: { writer: always }, otherwise: 'needs_writer' },
  'request.read': { facts: ['isAsked'], who: { ...reads, ...asked }, otherwise: 'not_asked' },
  'submission.hand_in': { facts: ['isAsked'], who: asked, otherwise: 'not_asked' },
  'submission.take': { facts: ['isWriter'], who: onArticle, otherwise: 'not_on_article' },
  'confirmation.read': { facts: ['isAsked'], who: { ...reads, ...asked }, otherwise: 'not_asked' },
  'confirmation.ask': { facts: ['isWriter'], who: onArticle, otherwise: 'not_on_article' },
  'confirmation.answer': { facts: ['isAsked'], who: asked, otherwise: 'not_asked' },
  'confirmation.reply': { facts: ['isWriter'], who: onArticle, otherwise: 'not_on_article' },
  'confirmation.waive': { facts: [], who: { publisher: always }, otherwise: 'needs_publisher' },
  'photo.upload': { facts: [], who: { writer: always, system: always }, otherwise: 'needs_writer' },
  'fact.read': { facts: [], who: reads, otherwise: 'needs_desk_role' },
  'fact.record': { facts: [], who: { writer: always, system: always }, otherwise: 'needs_writer' },
  'figure.bind': { facts: ['isWriter'], who: onArticle, otherwise: 'not_on_article' },
  'output.read': { facts: [], who: reads, otherwise: 'needs_desk_role' },
  'output.make': {
    facts: [],
    who: { writer: always, reviewer: always, publisher: always, system: always },
    otherwise: 'needs_output_role',
  },
  'output.download': { facts: [], who: { ...reads, system: always }, otherwise: 'needs_desk_role' },
  'publication.publish': {
    facts: ['isAuthor', 'authorsMayPublish'],
    who: { publisher: ['!isAuthor|authorsMayPublish'] },
    otherwise: 'needs_publisher',
  },
  'publication.unschedule': { facts: [], who: { publisher: always }, otherwise: 'needs_publisher' },
  'publication.publish_due': { facts: [], who: { system: always }, otherwise: 'needs_system' },
  'publication.withdraw': { facts: [], who: { publisher: always }, otherwise: 'needs_publisher' },
  'publication.correct': {
    facts: ['isAuthor', 'authorsMayPublish'],
    who: { publisher: ['!isAuthor|authorsMayPublish'] },
    otherwise: 'needs_publisher',
  },
  'jobs.run': { facts: [], who: { system: always }, otherwise: 'needs_system' },
  'audit.read': { facts: [], who: { auditor: always }, otherwise: 'needs_auditor' },
  'people.manage': { facts: [], who: { admin: always, system: always }, otherwise: 'needs_admin' },
  'people.change_roles': {
    facts: ['isSelf'],
    who: { admin: ['!isSelf'], system: ['!isSelf'] },
    otherwise: 'needs_admin',
  },
  'office.manage': { facts: [], who: { admin: always, system: always }, otherwise: 'needs_admin' },
  'site.manage': { facts: [], who: { admin: always }, otherwise: 'needs_admin' },
  'webhook.manage': { facts: [], who: { admin: always }, otherwise: 'needs_admin' },
  'overview.read': {
    facts: [],
    who: { reviewer: always, publisher: always, auditor: always },
    otherwise: 'needs_overview_role',
  },
};
const ACTIONS = Object.keys(TABLE) as Action[];

type Facts = Record<string, boolean>;

/** Every way these facts can stand. */
function combinations(names: readonly string[]): Facts[] {
  return names.reduce<Facts[]>(
    (all, name) => all.flatMap((facts) => [true, false].map((holds) => ({ ...facts, [name]: holds }))),
    [{}],
  );
}

function actor(...roles: Kind[]): Actor {
  if (roles.includes('system')) return { kind: 'system', id: null, displayName: '系统' };
  if (roles.includes('stranger')) return { kind: 'stranger', id: null, displayName: '未登录' };
  if (roles.includes('link')) {
    const through = { linkId: 'l', requestId: 'r', departmentId: 'd' };
    return { kind: 'link', id: null, displayName: '乡村振兴局联络员', ...through };
  }
  return {
    kind: 'person',
    id: 'p',
    sessionId: 's',
    displayName: '林晓雯',
    roles: roles as Role[],
    departmentId: null,
  };
}

const ask = (who: Actor, action: Action, facts: Facts) => can(who, action, facts as ActionFacts[Action]);

function holds(fact: string, facts: Facts): boolean {
  return fact.startsWith('!') ? !facts[fact.slice(1)] : facts[fact] === true;
}

function expected(action: Action, roles: readonly Kind[], facts: Facts): boolean {
  return roles.some((role) => {
    const needs = TABLE[action].who[role];
    return needs?.every((need) => need.split('|').some((fact) => holds(fact, facts))) ?? false;
  });
}

describe.each(ACTIONS)('%s', (action) => {
  test('is for exactly these roles, as these facts stand', () => {
    const others = (['system', 'link', 'stranger'] as const).map((kind) => [kind]);
    const everyone = [[], ...ROLES.map((role) => [role]), ...others];
    const rows = combinations(TABLE[action].facts).flatMap((facts) =>
      everyone.map((roles) => ({ roles, facts, allowed: ask(actor(...roles), action, facts).allowed })),
    );
    expect(rows).toEqual(
      rows.map(({ roles, facts }) => ({ roles, facts, allowed: expected(action, roles, facts) })),
    );
  });

  test('is for a person of several roles what it is for any one of them', () => {
    const pairs = ROLES.flatMap((one) => ROLES.map((other) => [one, other]));
    const rows = combinations(TABLE[action].facts).flatMap((facts) =>
      pairs.map((roles) => ({ roles, facts, allowed: ask(actor(...roles), action, facts).allowed })),
    );
    expect(rows).toEqual(
      rows.map(({ roles, facts }) => ({ roles, facts, allowed: expected(action, roles, facts) })),
    );
  });

  test('is refused with its own reason', () => {
    const none = Object.fromEntries(TABLE[action].facts.map((fact) => [fact, false]));
    expect(ask(actor(), action, none)).toEqual({ allowed: false, reason: TABLE[action].otherwise });
  });
});

const others = { isProposer: true, anotherApproves: false, proposersDecide: false };

test('a reviewer is told which rule of separation keeps them out, their own text first', () => {
  const reason = (isNamedForStage: boolean, isAuthor: boolean, hasDecidedInReview: boolean) =>
    can(actor('reviewer'), 'review.decide', { ...others, isNamedForStage, isAuthor, hasDecidedInReview });
  expect(reason(true, true, true)).toEqual({ allowed: false, reason: 'own_text' });
  expect(reason(true, false, true)).toEqual({ allowed: false, reason: 'decided_already' });
  expect(reason(false, false, false)).toEqual({ allowed: false, reason: 'not_named_for_stage' });
});

test('who has just decided at one stage is told so, not that the next stage names others', () => {
  const facts = { ...others, isNamedForStage: false, isAuthor: false, hasDecidedInReview: true };
  expect(can(actor('reviewer'), 'review.decide', facts)).toEqual({
    allowed: false,
    reason: 'decided_already',
  });
});

test('who proposed some of the text is told whether the office or the stage keeps them out', () => {
  const facts = { ...others, isNamedForStage: true, isAuthor: false, hasDecidedInReview: false };
  const reason = (more: Partial<typeof others>) =>
    can(actor('reviewer'), 'review.decide', { ...facts, ...more });
  expect(reason({ anotherApproves: true })).toEqual({ allowed: false, reason: 'proposers_never_decide' });
  expect(reason({ proposersDecide: true })).toEqual({ allowed: false, reason: 'own_proposal' });
});
