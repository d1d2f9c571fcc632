import { beforeEach, describe, expect, test } from 'vitest';
import { addComment } from '@/lib/comments/commands/add-comment';
import { answerComment } from '@/lib/comments/commands/answer-comment';
import { reopenComment } from '@/lib/comments/commands/reopen-comment';
import { resolveComment } from '@/lib/comments/commands/resolve-comment';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { publishDue } from '@/lib/publications/commands/publish-due';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { decide } from '@/lib/reviews/commands/decide';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { resetDb, testDb } from '../support/database';
import {
  approve,
  approvedArticle,
  atCurrentStage,
  lastEvent,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
  submittedArticle,
  type Newsroom,
} from '../support/newsroom';
import { system } from '../support/jobs';
import { articleWithText, ctxOf } from '../support/office';
import { revise } from '../support/revise';

const db = testDb();
beforeEach(() => resetDb());

const now = new Date('2026-01-05T01:00:00Z');
const UNSEEN = { code: 'conflict', reason: 'comments_unseen' };

async function comment({ first }: Newsroom, articleId: string, text = '场次请核对'): Promise<string> {
  return (await addComment(ctxOf(db, first), { articleId, text })).commentId;
}

describe('submitting', () => {
  test('goes on past open comments only when each was looked at', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer);
    const asked = await comment(room, articleId);
    const send = (seenComments?: string[]) =>
      submitArticle(ctxOf(db, room.writer), { articleId, ...(seenComments ? { seenComments } : {}) });

    await expect(send()).rejects.toMatchObject({
      ...UNSEEN,
      details: { count: 1, by: room.first.displayName, words: '场次请核对' },
    });
    expect(await db.review.count()).toBe(0);
    expect(await send([asked])).toMatchObject({ outcome: 'submitted' });
    expect(await lastEvent(db)).toMatchObject({ type: 'article.submitted', payload: { openComments: 1 } });
  });

  test('names the newest of those nobody had before them', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer);
    const seen = await comment(room, articleId, '先提的');
    await comment(room, articleId, '再提的');
    await comment(room, articleId, `${'最后提的，很长。'.repeat(9)}\n第二行`);
    const sent = submitArticle(ctxOf(db, room.writer), { articleId, seenComments: [seen] });
    await expect(sent).rejects.toMatchObject({
      ...UNSEEN,
      details: { count: 2, words: `${'最后提的，很长。'.repeat(5)}…` },
    });
  });

  test('asks nothing of comments that are resolved, and of those taken up again as of new ones', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer);
    const commentId = await comment(room, articleId);
    await resolveComment(ctxOf(db, room.writer), { commentId });
    await reopenComment(ctxOf(db, room.first), { commentId });
    const send = () => submitArticle(ctxOf(db, room.writer), { articleId });
    await expect(send()).rejects.toMatchObject(UNSEEN);
    await resolveComment(ctxOf(db, room.writer), { commentId });
    await send();
    expect((await lastEvent(db)).payload).not.toHaveProperty('openComments');
  });

  test('is refused first for what is wrong with the sender, or with the text', async () => {
    const room = await newsroom(db);
    const { articleId } = await submittedArticle(db, room);
    await comment(room, articleId);
    const send = (who: Newsroom['writer']) => submitArticle(ctxOf(db, who), { articleId });
    await expect(send(room.first)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(send(room.writer)).rejects.toMatchObject({ reason: 'wrong_state' });
  });

  test('a restored approval is no way around', async () => {
    const room = await newsroom(db);
    const { articleId } = await approvedArticle(db, room);
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    const asked = await comment(room, articleId);
    await expect(submitArticle(ctxOf(db, room.writer), { articleId })).rejects.toMatchObject(UNSEEN);
    const sent = { articleId, seenComments: [asked] };
    expect(await submitArticle(ctxOf(db, room.writer), sent)).toMatchObject({ outcome: 'approval_restored' });
  });
});

describe('deciding', () => {
  test('waits until the comments made meanwhile were looked at, whatever the verdict', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    const asked = await comment(room, articleId);
    const given = await atCurrentStage(db, room.first, reviewId);
    for (const verdict of ['approve', 'request_changes'])
      await expect(decide(ctxOf(db, room.first), { ...given, verdict })).rejects.toMatchObject(UNSEEN);
    expect(await db.decision.count()).toBe(0);

    await decide(ctxOf(db, room.first), { ...given, seenComments: [asked] });
    expect(await lastEvent(db)).toMatchObject({
      type: 'review.stage_approved',
      payload: { openComments: 1 },
    });
  });

  test('an answer in a thread that was looked at holds nothing up', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    const asked = await comment(room, articleId);
    const given = await atCurrentStage(db, room.first, reviewId);
    await answerComment(ctxOf(db, room.writer), { commentId: asked, text: '已核对' });
    await decide(ctxOf(db, room.first), { ...given, seenComments: [asked] });
    expect(await db.decision.count()).toBe(1);
  });
});

describe('making public', () => {
  test('publishing and scheduling wait for a look at what is open', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const asked = await comment(room, articleId);
    const publisher = ctxOf(db, room.publisher, now);
    const wanted = { articleId, revisionId, slug: 'tongxin-2025' };
    const dueAt = '2026-01-06T01:00:00Z';
    await expect(publishArticle(publisher, wanted)).rejects.toMatchObject(UNSEEN);
    await expect(schedulePublication(publisher, { ...wanted, dueAt })).rejects.toMatchObject(UNSEEN);
    expect(await db.publication.count()).toBe(0);

    await schedulePublication(publisher, { ...wanted, dueAt, seenComments: [asked] });
    expect(await lastEvent(db)).toMatchObject({
      type: 'publication.scheduled',
      payload: { openComments: 1 },
    });
    await publishArticle(publisher, { ...wanted, seenComments: [asked] });
    expect(await lastEvent(db)).toMatchObject({
      type: 'publication.published',
      payload: { openComments: 1 },
    });
  });

  test('what falls due is not held up by comments made since it was scheduled', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const dueAt = '2026-01-06T01:00:00Z';
    await schedulePublication(ctxOf(db, room.publisher, now), {
      articleId,
      revisionId,
      slug: 'due-2025',
      dueAt,
    });
    await comment(room, articleId);
    expect(await publishDue(ctxOf(db, system, new Date(dueAt)), { articleId })).toBe(true);
  });

  test('a correction waits for a look at what is open', async () => {
    const room = await newsroom(db);
    const { articleId, sectionIds } = await publishedArticle(db, room);
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await revise(db, room.writer, sectionIds[1] ?? '', '全年举办主题宣讲四十三场。');
    const reviewId = await submit(db, room.writer, articleId);
    await approve(db, reviewId, room.first, room.second, room.third);
    const asked = await comment(room, articleId);
    const wanted = { articleId, revisionId: await revisionOf(db, reviewId), kind: 'major', note: '场次更正' };
    const publisher = ctxOf(db, room.publisher);
    await expect(correctPublication(publisher, wanted)).rejects.toMatchObject(UNSEEN);
    await correctPublication(publisher, { ...wanted, seenComments: [asked] });
    expect(await db.erratum.count()).toBe(1);
  });
});
