import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { resetDb, testDb } from '../../support/database';
import {
  approve,
  approvedArticle,
  lastEvent,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
  submittedArticle,
} from '../../support/newsroom';
import { articleWithText, ctxOf, person } from '../../support/office';
import { revise } from '../../support/revise';
import { withoutRules } from '../../support/without-rules';

const db = testDb();
beforeEach(() => resetDb());

const slug = 'tongxin-2025';

test('the publisher puts the approved revision before the public', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const published = await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });

  expect(published).toMatchObject({ year: 2025, slug });
  expect(await db.publication.findFirstOrThrow()).toMatchObject({
    articleId,
    revisionId,
    state: 'live',
    bodyName: '云溪区委统战部',
    title: '同心向前 共绘新卷',
    summary: '2025年,云溪区委统战部围绕中心、服务大局,各项工作取得新进展。',
    publishedById: room.publisher.id,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'publication.published',
    articleId,
    subjectId: published.publicationId,
    payload: { year: 2025, slug, revision: 1 },
  });
});

test('those who write it are told that readers have it, once for each time it goes live', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
  const told = () =>
    db.notice.findMany({
      where: { kind: 'article_published' },
      select: { personId: true, params: true, path: true },
    });
  expect(await told()).toEqual([
    {
      personId: room.writer.id,
      params: { headline: '同心向前 共绘新卷' },
      path: `/desk/articles/${articleId}`,
    },
  ]);
  const words = { reason: '数字有误', kind: 'in_error', publicWords: '' };
  await withdrawPublication(ctxOf(db, room.publisher), { articleId, ...words });
  await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
  expect(await told()).toHaveLength(2);
});

test('the time of publication is the server’s, whatever the command is given', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const before = Date.now();
  const past = ctxOf(db, room.publisher, new Date('2020-01-01T00:00:00Z'));
  await publishArticle(past, { articleId, revisionId, slug, publishedAt: '2020-01-01T00:00:00Z' });
  const { publishedAt } = await db.publication.findFirstOrThrow();
  expect(Math.abs((publishedAt?.getTime() ?? 0) - before)).toBeLessThan(60_000);
});

describe('the address', () => {
  test('is words of lower-case letters and digits joined by hyphens, at most sixty, and none that is kept', async () => {
    const publisher = await person(db, { roles: ['publisher'] });
    const ids = { articleId: randomUUID(), revisionId: randomUUID() };
    for (const wrong of [
      'Tongxin',
      'tong xin',
      '同心',
      'a/b',
      '',
      '-a',
      'a-',
      'a--b',
      'feed',
      'a'.repeat(61),
    ]) {
      const refused = publishArticle(ctxOf(db, publisher), { ...ids, slug: wrong });
      await expect(refused).rejects.toMatchObject({ code: 'invalid', fields: { slug: expect.any(String) } });
    }
  });

  test('is needed for the first publication', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const refused = publishArticle(ctxOf(db, room.publisher), { articleId, revisionId });
    await expect(refused).rejects.toMatchObject({ fields: { slug: 'required' } });
  });

  test('is taken once for each year', async () => {
    const room = await newsroom(db);
    await publishedArticle(db, room, slug);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const refused = publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
    await expect(refused).rejects.toMatchObject({ code: 'invalid', fields: { slug: 'slug_taken' } });

    const older = await articleWithText(db, room.writer, { year: 2024 });
    const reviewId = await submit(db, room.writer, older.articleId);
    await approve(db, reviewId, room.first, room.second, room.third);
    const input = { articleId: older.articleId, revisionId: await revisionOf(db, reviewId), slug };
    expect(await publishArticle(ctxOf(db, room.publisher), input)).toMatchObject({ year: 2024, slug });
  });

  test('stays when a withdrawn article is published again, as does its first time', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await publishedArticle(db, room, slug);
    const { publishedAt } = await db.publication.findFirstOrThrow();
    await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', reason: '核对数字' });
    const moved = publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'other' });
    await expect(moved).rejects.toMatchObject({ fields: { slug: 'slug_fixed' } });
    await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId });
    expect(await db.publication.findFirstOrThrow()).toMatchObject({
      state: 'live',
      slug,
      publishedAt,
      withdrawnAt: null,
      withdrawReason: '',
    });
  });
});

describe('only what was approved', () => {
  test('a revision that is not the approved one is refused', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId: old, sectionIds } = await approvedArticle(db, room);
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await revise(db, room.writer, sectionIds[0] ?? '', '改过的导语。');
    await approve(db, await submit(db, room.writer, articleId), room.first, room.second, room.third);
    await expect(
      publishArticle(ctxOf(db, room.publisher), { articleId, revisionId: old, slug }),
    ).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'is_approved_revision',
    });
  });

  test('an article in review is not published', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    const input = { articleId, revisionId: await revisionOf(db, reviewId), slug };
    await expect(publishArticle(ctxOf(db, room.publisher), input)).rejects.toMatchObject({
      reason: 'wrong_state',
    });
  });

  test('a text changed behind the rules is refused, and the refusal is on record', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    await withoutRules(`UPDATE "Revision" SET content = jsonb_set(content, '{bodyName}', '"别处"')`);
    const refused = publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
    await expect(refused).rejects.toMatchObject({ code: 'not_possible', reason: 'hash_matches' });
    expect(await db.publication.count()).toBe(0);
    expect(await lastEvent(db)).toMatchObject({
      type: 'publication.refused',
      actorId: room.publisher.id,
      articleId,
      subjectId: revisionId,
      payload: { reason: 'hash_matches', action: 'publish' },
    });
  });

  test('a text and its hash changed together are still not what the reviewers approved', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    await withoutRules(
      `UPDATE "Decision" SET "contentHash" = repeat('b', 64) WHERE "personId" = '${room.second.id}'`,
    );
    const refused = publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
    await expect(refused).rejects.toMatchObject({ reason: 'hash_matches' });
  });
});

test('whoever publishes acts on what they saw', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId, sectionIds } = await approvedArticle(db, room);
  const publish = (over: object) =>
    publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug, seenVersion: null, ...over });
  await expect(publish({ seenVersion: 1 })).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'publication_changed' },
  });
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  await revise(db, room.writer, sectionIds[0] ?? '', '改过的导语。');
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  await expect(publish({})).rejects.toMatchObject({ code: 'conflict', reason: 'approved_since' });
  await publish({ revisionId: await revisionOf(db, reviewId) });
  await expect(publish({})).rejects.toMatchObject({ code: 'conflict', reason: 'publication_changed' });
});

test('publishing is for publishers', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  for (const actor of [room.writer, room.first, room.auditor]) {
    await expect(publishArticle(ctxOf(db, actor), { articleId, revisionId, slug })).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'needs_publisher',
    });
  }
  await expect(
    publishArticle(ctxOf(db, room.contributor), { articleId, revisionId, slug }),
  ).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('of two publications at once one succeeds', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const both = [1, 2].map(() => publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug }));
  const results = await Promise.allSettled(both);
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(await db.event.count({ where: { type: 'publication.published' } })).toBe(1);
});

test('what was published is not updated before that, whatever the server’s clock says', async () => {
  const room = await newsroom(db);
  const approved = await approvedArticle(db, room);
  const slow = new Date(Date.now() - 3_600_000);
  await publishArticle(ctxOf(db, room.publisher, slow), { ...approved, slug: 'tongxin-2025' });
  const { publishedAt, updatedAt } = await db.publication.findFirstOrThrow();
  expect(updatedAt).toEqual(publishedAt);
});
