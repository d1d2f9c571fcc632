import { publishArticle } from '@/lib/publications/commands/publish-article';
import { decide } from '@/lib/reviews/commands/decide';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { getReviewForReader } from '@/lib/reviews/queries/get-review-for-reader';
import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { articleWithText, ctxOf, person, stages } from './office';

export type Newsroom = {
  writer: PersonActor;
  first: PersonActor;
  second: PersonActor;
  third: PersonActor;
  publisher: PersonActor;
  auditor: PersonActor;
  contributor: PersonActor;
};

/** One person for each part of the work, and three stages with one reviewer each. */
export async function newsroom(db: Db): Promise<Newsroom> {
  const writer = await person(db, { name: '林晓雯', roles: ['writer'] });
  const first = await person(db, { name: '陈志远', roles: ['reviewer'] });
  const second = await person(db, { name: '周敏', roles: ['reviewer'] });
  const third = await person(db, { name: '高建国', roles: ['reviewer'] });
  const publisher = await person(db, { name: '沈若兰', roles: ['publisher'] });
  const auditor = await person(db, { name: '许正', roles: ['auditor'] });
  const contributor = await person(db, { name: '何苗', roles: ['contributor'] });
  await stages(db, [
    { name: '初审', reviewers: [first] },
    { name: '复审', reviewers: [second] },
    { name: '终审', reviewers: [third] },
  ]);
  return { writer, first, second, third, publisher, auditor, contributor };
}

export async function submittedArticle(db: Db, { writer }: Newsroom) {
  const { articleId, sectionIds } = await articleWithText(db, writer);
  return { articleId, sectionIds, reviewId: await submit(db, writer, articleId) };
}

/** Submits and expects a review; its id. */
export async function submit(db: Db, writer: PersonActor, articleId: string): Promise<string> {
  const submitted = await submitArticle(ctxOf(db, writer), { articleId });
  if (submitted.outcome !== 'submitted') throw new Error(`expected a review, not ${submitted.outcome}`);
  return submitted.reviewId;
}

/** What `decide` takes for the stage that waits, as the reviewer's page would send it. */
export async function atCurrentStage(db: Db, reviewer: PersonActor, reviewId: string) {
  const { stages: all, revision } = await getReviewForReader({ db, actor: reviewer }, { reviewId });
  const stage = all.find((candidate) => candidate.standing === 'current');
  if (!stage) throw new Error('no stage is awaiting a decision');
  return {
    reviewId,
    stageId: stage.id,
    contentHash: revision.contentHash,
    verdict: 'approve',
    opinion: '同意',
  };
}

export async function approve(db: Db, reviewId: string, ...reviewers: PersonActor[]): Promise<void> {
  for (const reviewer of reviewers) {
    await decide(ctxOf(db, reviewer), await atCurrentStage(db, reviewer, reviewId));
  }
}

/** The revision a review is of. */
export async function revisionOf(db: Db, reviewId: string): Promise<string> {
  const review = await db.review.findUniqueOrThrow({ where: { id: reviewId }, select: { revisionId: true } });
  return review.revisionId;
}

export async function approvedArticle(db: Db, room: Newsroom) {
  const submitted = await submittedArticle(db, room);
  await approve(db, submitted.reviewId, room.first, room.second, room.third);
  return { ...submitted, revisionId: await revisionOf(db, submitted.reviewId) };
}

export async function publishedArticle(db: Db, room: Newsroom, slug = 'tongxin-2025') {
  const approved = await approvedArticle(db, room);
  await publishArticle(ctxOf(db, room.publisher), { ...approved, slug });
  return approved;
}

export async function lastEvent(db: Db) {
  return db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
}

/** Types of the article's events, in order, from the first that is the workflow's. */
export async function workflowEvents(db: Db, articleId: string): Promise<string[]> {
  const events = await db.event.findMany({
    where: { articleId },
    orderBy: { seq: 'asc' },
    select: { type: true },
  });
  return events
    .map((event) => event.type)
    .slice(events.findIndex((event) => event.type === 'article.submitted'));
}
