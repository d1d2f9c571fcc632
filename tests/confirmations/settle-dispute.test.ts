import { beforeEach, describe, expect, test } from 'vitest';
import { confirmSection } from '@/lib/confirmations/commands/confirm-section';
import { disputeSection } from '@/lib/confirmations/commands/dispute-section';
import { replyToDispute } from '@/lib/confirmations/commands/reply-to-dispute';
import { waiveDispute } from '@/lib/confirmations/commands/waive-dispute';
import type { Finding } from '@/lib/domain/article/findings';
import type { NotPossible } from '@/lib/domain/errors';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { askAgain, askedToConfirm } from '../support/asked-to-confirm';
import { resetDb, testDb } from '../support/database';
import { eventTypes, lastEvent } from '../support/events';
import { ctxOf, person, stages } from '../support/office';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await stages(db, [{ name: '初审', reviewers: [await person(db, { roles: ['reviewer'] })] }]);
});

async function disputed() {
  const asked = await askedToConfirm(db);
  await disputeSection(ctxOf(db, asked.liaison), { ...asked, reason: '宣讲应为四十三场' });
  const publisher = await person(db, { roles: ['publisher'] });
  const submit = () => submitArticle(ctxOf(db, asked.writer), { articleId: asked.articleId });
  return { ...asked, publisher, submit };
}

describe('a dispute keeps the article from being submitted', () => {
  test('while nobody answers it', async () => {
    const { submit, sectionId } = await disputed();
    const refusal = await submit().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'not_possible', reason: 'no_blocking_finding' });
    const { findings } = (refusal as NotPossible).details as { findings: Finding[] };
    expect(findings[0]).toEqual({ code: 'dispute_open', severity: 'blocking', sectionId });
  });

  test('until the writer replies; the department is told', async () => {
    const { submit, writer, liaison, confirmationId } = await disputed();
    const ctx = ctxOf(db, writer);
    await replyToDispute(ctx, { confirmationId, reply: '以台账为准，是四十二场' });
    expect(await lastEvent(db)).toMatchObject({
      type: 'confirmation.replied',
      payload: { department: '区工商联', reply: '以台账为准，是四十二场' },
    });
    expect(await db.confirmation.findUnique({ where: { id: confirmationId } })).toMatchObject({
      state: 'disputed',
      repliedById: writer.id,
      repliedAt: ctx.now,
    });
    expect(await db.notice.findMany({ where: { kind: 'dispute_replied' } })).toMatchObject([
      { personId: liaison.id, params: { answer: 'replied' } },
    ]);
    expect(await submit()).toMatchObject({ outcome: 'submitted' });
  });

  test('until a publisher sets it aside with a reason, which is on record', async () => {
    const { submit, publisher, confirmationId } = await disputed();
    await waiveDispute(ctxOf(db, publisher), { confirmationId, reason: '该单位已不承担此项工作' });
    expect(await lastEvent(db)).toMatchObject({
      type: 'confirmation.waived',
      actorId: publisher.id,
      payload: { department: '区工商联', reason: '该单位已不承担此项工作' },
    });
    expect(await submit()).toMatchObject({ outcome: 'submitted' });
  });

  test('even when the department is asked again and has not answered', async () => {
    const asked = await disputed();
    await askAgain(db, asked, new Date());
    await expect(asked.submit()).rejects.toMatchObject({ reason: 'no_blocking_finding' });
  });

  test('but not once the department itself confirms a later text', async () => {
    const asked = await disputed();
    const again = await askAgain(db, asked, new Date());
    await confirmSection(ctxOf(db, asked.liaison), again);
    expect(await asked.submit()).toMatchObject({ outcome: 'submitted' });
  });
});

describe('a dispute is not settled', () => {
  test('by a waiver without a reason', async () => {
    const { publisher, confirmationId } = await disputed();
    const waiving = waiveDispute(ctxOf(db, publisher), { confirmationId, reason: ' ' });
    await expect(waiving).rejects.toMatchObject({ details: { fields: { reason: 'required' } } });
  });

  test('by a waiver of the writer, or a reply of somebody not on the article', async () => {
    const { writer, publisher, liaison, confirmationId } = await disputed();
    await expect(
      waiveDispute(ctxOf(db, writer), { confirmationId, reason: '不必再等' }),
    ).rejects.toMatchObject({ reason: 'needs_publisher' });
    await expect(
      replyToDispute(ctxOf(db, publisher), { confirmationId, reply: '已核' }),
    ).rejects.toMatchObject({ reason: 'not_on_article' });
    await expect(replyToDispute(ctxOf(db, liaison), { confirmationId, reply: '已核' })).rejects.toMatchObject(
      { reason: 'article' },
    );
  });

  test('a second time', async () => {
    const { writer, publisher, confirmationId } = await disputed();
    await replyToDispute(ctxOf(db, writer), { confirmationId, reply: '已核' });
    await expect(
      waiveDispute(ctxOf(db, publisher), { confirmationId, reason: '不必再等' }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'answered_already' });
    expect((await eventTypes(db)).includes('confirmation.waived')).toBe(false);
  });

  test('where there is none', async () => {
    const asked = await askedToConfirm(db);
    await expect(
      replyToDispute(ctxOf(db, asked.writer), { confirmationId: asked.confirmationId, reply: '已核' }),
    ).rejects.toMatchObject({ code: 'not_possible', reason: 'wrong_state' });
  });
});
