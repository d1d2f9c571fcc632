import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createArticle } from '@/lib/articles/commands/create-article';
import { saveHead } from '@/lib/writing/commands/save-head';
import { DomainError } from '@/lib/domain/errors';
import type { PersonActor, Role } from '@/lib/domain/permissions/roles';
import { changePerson } from '@/lib/people/commands/change-person';
import { disablePerson } from '@/lib/people/commands/disable-person';
import { enablePerson } from '@/lib/people/commands/enable-person';
import { resetPassword } from '@/lib/people/commands/reset-password';
import { answerDifferences } from '@/lib/proposals/commands/answer-differences';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { listProposals } from '@/lib/proposals/queries/list-proposals';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { publishDue } from '@/lib/publications/commands/publish-due';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { unschedulePublication } from '@/lib/publications/commands/unschedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { decide } from '@/lib/reviews/commands/decide';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { resetDb, testDb } from '../support/database';
import { clearJobs, system } from '../support/jobs';
import { histories } from '../support/histories';
import { ctxOf, openDesk, person, stages } from '../support/office';
import { propose } from '../support/proposals';
import { revise } from '../support/revise';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
});

const KINDS = [
  ...['edit', 'submit', 'approve', 'approve', 'approve', 'approve', 'approve', 'approve', 'request_changes'],
  ...['recall', 'reopen'],
  ...['publish', 'publish', 'publish', 'schedule', 'publish_due', 'unschedule', 'withdraw', 'correct'],
  ...['close_account', 'change_roles', 'reset_password', 'sign_in_again'],
  ...['propose', 'take'],
] as const;
type Step = { kind: (typeof KINDS)[number]; who: number; number: number };

const PEOPLE = 6;
const stepOf = (kind: fc.Arbitrary<Step['kind']>, number: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  fc.record({ kind, who: fc.nat(PEOPLE - 1), number });
const anySteps = fc.array(stepOf(fc.constantFrom(...KINDS), fc.nat(3)), {
  ...{ minLength: 6, maxLength: 12, size: 'max' },
});
/** Half of the articles go back with proposals of two stages, and come again with those taken. */
const WITH_PROPOSALS = [
  ...['propose', 'approve', 'propose', 'request_changes', 'take', 'take', 'submit', 'approve', 'approve'],
  ...['publish'],
] as const;
const begun = fc.tuple(
  ...WITH_PROPOSALS.map((kind) => stepOf(fc.constant(kind), fc.integer({ min: 1, max: 3 }))),
);
const steps = fc
  .tuple(fc.option(begun, { freq: 2 }), anySteps)
  .map(([first, others]) => [...(first ?? []), ...others]);

const LIKELY = 3;

/** People of mixed roles, each stage open to several of them; the last keeps the accounts. */
async function office(): Promise<PersonActor[]> {
  const a = await person(db, { name: '甲', roles: ['writer', 'reviewer', 'publisher'] });
  const b = await person(db, { name: '乙', roles: ['writer', 'reviewer'] });
  const c = await person(db, { name: '丙', roles: ['reviewer', 'publisher'] });
  const d = await person(db, { name: '丁', roles: ['reviewer'] });
  const e = await person(db, { name: '戊', roles: ['writer', 'publisher'] });
  const f = await person(db, { name: '己', roles: ['contributor', 'auditor'] });
  await stages(db, [
    { name: '初审', reviewers: [a, b, c, d] },
    { name: '终审', reviewers: [a, b, c, d] },
  ]);
  return [a, b, c, d, e, f];
}

/** A submitted article, written so far by its creator alone. */
async function newArticle(writers: PersonActor[], creator: PersonActor) {
  const head = { bodyName: '云溪区政协', year: 2025 };
  const { articleId, sectionIds } = await createArticle(ctxOf(db, creator), {
    ...head,
    from: { kind: 'empty' },
  });
  const heading = { kicker: [], headline: ['履职回眸'], subhead: '', seriesLabel: '' };
  await saveHead(ctxOf(db, creator), { articleId, baseVersion: 1, ...head, heading, byline: [] });
  const others = writers.filter((writer) => writer.id !== creator.id);
  await db.articleWriter.createMany({ data: others.map(({ id }) => ({ articleId, personId: id })) });
  const body = sectionIds[1] ?? '';
  await revise(db, creator, body, '正文一。');
  await submitArticle(ctxOf(db, creator), { articleId });
  return { articleId, body };
}

const standing = (articleId: string) =>
  db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      approvedRevisionId: true,
      revisions: { orderBy: { number: 'asc' }, take: 1, select: { id: true } },
      reviews: {
        orderBy: { submittedAt: 'desc' },
        take: 1,
        select: {
          id: true,
          currentStage: true,
          revision: { select: { contentHash: true, authors: { select: { personId: true } } } },
          stages: { select: { id: true, position: true } },
          decisions: { select: { personId: true } },
        },
      },
    },
  });
type Standing = Awaited<ReturnType<typeof standing>>;

const ROLE_FOR: Partial<Record<Step['kind'], Role>> = {
  ...{ approve: 'reviewer', request_changes: 'reviewer', propose: 'reviewer' },
  ...{ submit: 'writer', edit: 'writer', reopen: 'writer', take: 'writer' },
};

/** Mostly somebody who can take the step, so that sequences get somewhere. */
function whoTakes(people: PersonActor[], { kind, who, number }: Step, article: Standing): PersonActor {
  const [review] = article.reviews;
  const barred = [...(review?.revision.authors ?? []), ...(review?.decisions ?? [])].map(
    (row) => row.personId,
  );
  const role = ROLE_FOR[kind] ?? 'publisher';
  const able = people.filter(
    ({ id, roles }) => roles.includes(role) && !(role === 'reviewer' && barred.includes(id)),
  );
  // When nobody is left who could, somebody who cannot.
  return (number === 0 ? undefined : able[who % able.length]) ?? people[who] ?? expect.unreachable();
}

/** They say whose they are. */
const wordsBy = ({ displayName }: PersonActor, number: number) => `（${displayName}改${number}）`;

/** One of the last review's proposals comes into the text, with what of others' stands in it. */
async function takeProposal(actor: PersonActor, at: { articleId: string; body: string }, number: number) {
  const proposals = await listProposals({ db, actor }, { articleId: at.articleId });
  const proposal = proposals[number % Math.max(1, proposals.length)];
  if (!proposal) return;
  const { id: proposalId, revision, content } = proposal;
  const differenceIds = differencesOfArticle(revision.content, content).map(({ id }) => id);
  if (differenceIds.length === 0) return;
  await answerDifferences(ctxOf(db, actor), { proposalId, differenceIds, isTaken: true });
  const { plainText } = await db.section.findUniqueOrThrow({ where: { id: at.body } });
  const words = JSON.stringify(content).match(/（.改\d）/g) ?? [];
  await revise(db, actor, at.body, plainText, ...words);
}

async function take(
  { articleId, body }: { articleId: string; body: string },
  people: PersonActor[],
  step: Step,
  actor: PersonActor,
) {
  const now = new Date();
  const article = await standing(articleId);
  const ctx = ctxOf(db, actor, now);
  const [review] = article.reviews;
  const stage = review?.stages.find((candidate) => candidate.position === review.currentStage);
  const revisionId = (step.number === 0 ? null : article.approvedRevisionId) ?? article.revisions[0]?.id;
  const decision = { reviewId: review?.id, stageId: stage?.id, contentHash: review?.revision.contentHash };
  const inAMinute = new Date(Math.ceil((now.getTime() + 1) / 60_000) * 60_000);
  const slug = articleId.slice(-12);
  switch (step.kind) {
    case 'edit':
      return revise(db, actor, body, `正文${step.number}。`);
    case 'submit':
      return submitArticle(ctx, { articleId });
    case 'approve':
      return decide(ctx, { ...decision, verdict: 'approve', opinion: '' });
    case 'request_changes':
      return decide(ctx, { ...decision, verdict: 'request_changes', opinion: '再改' });
    case 'propose':
      return propose(db, actor, review?.id ?? '', body, `正文一。`, wordsBy(actor, step.number));
    case 'take':
      return takeProposal(actor, { articleId, body }, step.number);
    case 'recall':
      return recallReview(ctx, { reviewId: review?.id });
    case 'reopen':
      return reopenArticle(ctx, { articleId });
    case 'publish':
      return publishArticle(ctx, { articleId, revisionId, slug });
    case 'schedule':
      return schedulePublication(ctx, { articleId, revisionId, slug, dueAt: inAMinute });
    case 'publish_due':
      return publishDue(ctxOf(db, system, new Date(now.getTime() + step.number * 60_000)), { articleId });
    case 'unschedule':
      return unschedulePublication(ctx, { articleId });
    case 'withdraw':
      return withdrawPublication(ctx, { articleId, kind: 'in_error', reason: '核对' });
    case 'correct':
      return correctPublication(ctx, { articleId, kind: 'major', revisionId, note: '更正' });
  }
}

/** The names of those who proposed some of a text. */
const proposersOf = (content: unknown) =>
  [...JSON.stringify(content).matchAll(/（(.)改\d）/g)].map(([, name]) => name);

/** Whether the article is live; if so, its revision must have been approved as promised. */
async function requirePromiseKept(articleId: string): Promise<{ isProposed: boolean } | null> {
  const live = await db.publication.findFirst({
    where: { articleId, state: 'live' },
    include: {
      revision: {
        include: {
          authors: true,
          proposers: true,
          reviews: { include: { stages: { include: { decision: { include: { person: true } } } } } },
        },
      },
    },
  });
  if (!live) return null;
  const { contentHash, content, authors, proposers, reviews } = live.revision;
  const isApproved = reviews.some(({ stages: all }) => {
    const decisions = all.map((stage) => stage.decision);
    const persons = new Set(decisions.map((decision) => decision?.personId));
    return (
      all.length === 2 &&
      decisions.every(
        (decision) => decision?.verdict === 'approve' && decision.contentHash === contentHash,
      ) &&
      persons.size === all.length &&
      authors.every((author) => !persons.has(author.personId)) &&
      proposersOf(content).every((name) =>
        decisions.some((decision) => decision && decision.person.displayName !== name),
      ) &&
      decisions.some((one) => proposers.every((proposer) => proposer.personId !== one?.personId))
    );
  });
  expect(isApproved).toBe(true);
  return { isProposed: proposersOf(content).length > 0 };
}

/** What ends somebody's authority, by an administrator. They go on with what they had open: it must lead nowhere. */
async function endAuthority(admin: PersonActor, who: PersonActor, { kind, number }: Step): Promise<void> {
  const ctx = ctxOf(db, admin);
  const { version, displayName, disabledAt } = await db.person.findUniqueOrThrow({ where: { id: who.id } });
  if (kind === 'close_account') return disablePerson(ctx, { personId: who.id });
  if (kind === 'reset_password') return void (await resetPassword(ctx, { personId: who.id }));
  if (kind === 'sign_in_again' && disabledAt) return enablePerson(ctx, { personId: who.id });
  const roles = [['writer', 'publisher'], ['reviewer', 'publisher'], ['writer', 'reviewer'], ['publisher']][
    number
  ];
  await changePerson(ctx, { personId: who.id, version, displayName, roles, departmentId: null });
}

/** The person as they stand now, in a session of their own, as after signing in. */
async function signedInAnew({ id, displayName }: PersonActor): Promise<PersonActor> {
  const { roles, departmentId } = await db.person.findUniqueOrThrow({ where: { id } });
  return { kind: 'person', id, sessionId: await openDesk(db, id), displayName, roles, departmentId };
}

/** Whether what this actor holds is still so. */
async function mayStillAct({ id, sessionId, roles }: PersonActor): Promise<boolean> {
  const now = await db.person.findUniqueOrThrow({ where: { id }, include: { sessions: true } });
  const stands = now.sessions.some((session) => session.id === sessionId && session.revokedAt === null);
  return stands && now.disabledAt === null && now.roles.join() === roles.join();
}

const MAKES_PUBLIC: readonly string[] = ['publish', 'publish_due', 'correct'];

const ENDS: readonly string[] = ['close_account', 'change_roles', 'reset_password', 'sign_in_again'];

/** One step; whoever takes it may be gone, and then it must not have happened. Some go while they act. */
async function step(
  article: { articleId: string; body: string },
  people: PersonActor[],
  one: Step,
  admin: PersonActor,
) {
  const at = one.who % people.length;
  const chosen = people[at] ?? expect.unreachable();
  if (ENDS.includes(one.kind)) {
    await endAuthority(admin, chosen, one).catch(unlessRefused);
    if (one.kind === 'sign_in_again') people[at] = await signedInAnew(chosen);
    return;
  }
  const actor = whoTakes(people, one, await standing(article.articleId));
  const before = await db.event.count({ where: { actorId: actor.id } });
  const stood = await mayStillAct(actor);
  const end: Step = { ...one, kind: 'close_account' };
  const isCutShort = one.number === LIKELY && one.who === 0;
  await Promise.all([
    take(article, people, one, actor).catch(unlessRefused),
    isCutShort ? endAuthority(admin, actor, end).catch(unlessRefused) : null,
  ]);
  if (!stood) expect(await db.event.count({ where: { actorId: actor.id } })).toBe(before);
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
}

/** An account that was closed leaves nothing behind its closing, until it is opened again. */
async function requireNothingAfterTheEnd(): Promise<void> {
  const late = await db.$queryRaw<unknown[]>`
    SELECT act.seq, act.type FROM "Event" act
    JOIN LATERAL (
      SELECT e.type FROM "Event" e
      WHERE e."subjectId" = act."actorId"::text AND e.type IN ('person.disabled', 'person.enabled') AND e.seq < act.seq
      ORDER BY e.seq DESC LIMIT 1) last ON last.type = 'person.disabled'`;
  expect(late).toEqual([]);
}

test('no sequence of commands by anybody publishes what was not approved at every stage by different people, none its author, and all of it by one who proposed none of it; nor does anybody act whose authority has ended', async () => {
  let [wentLive, withProposals] = [0, 0];
  let admin: PersonActor | undefined;
  const run = async (sequence: Step[], creator: number) => {
    admin ??= await person(db, { name: '管立新', roles: ['admin'] });
    await db.stage.updateMany({ data: { archivedAt: new Date() } });
    const people = await office();
    const writers = people.filter((candidate) => candidate.roles.includes('writer'));
    const article = await newArticle(writers, writers[creator] ?? expect.unreachable());
    let [isLive, isProposed] = [false, false];
    for (const one of sequence) {
      await step(article, people, one, admin);
      if (!MAKES_PUBLIC.includes(one.kind)) continue;
      const live = await requirePromiseKept(article.articleId);
      isLive ||= live !== null;
      isProposed ||= live?.isProposed === true;
    }
    if (isLive) wentLive += 1;
    if (isProposed) withProposals += 1;
  };
  await fc.assert(fc.asyncProperty(steps, fc.nat(2), run), {
    numRuns: histories(100, 1000),
    endOnFailure: true,
  });
  await requireNothingAfterTheEnd();
  // The law would hold of a newsroom that publishes nothing: these sequences do.
  expect(wentLive).toBeGreaterThan(0);
  expect(withProposals).toBeGreaterThan(0);
}, 3_600_000);
