import { beforeEach, describe, expect, test } from 'vitest';
import { confirmSection } from '@/lib/confirmations/commands/confirm-section';
import { disputeSection } from '@/lib/confirmations/commands/dispute-section';
import { linkTo } from '../support/asked-department';
import { askedToConfirm } from '../support/asked-to-confirm';
import { resetDb, testDb } from '../support/database';
import { lastEvent } from '../support/events';
import { ctxOf, department, person } from '../support/office';
import { revise } from '../support/revise';

const db = testDb();
beforeEach(() => resetDb());

const stored = (id: string) => db.confirmation.findUniqueOrThrow({ where: { id } });

test('a liaison confirms the section; the writer is told', async () => {
  const asked = await askedToConfirm(db);
  const ctx = ctxOf(db, asked.liaison);
  await confirmSection(ctx, asked);
  expect(await stored(asked.confirmationId)).toMatchObject({
    state: 'confirmed',
    answererName: asked.liaison.displayName,
    answeredById: asked.liaison.id,
    linkId: null,
    answeredAt: ctx.now,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'confirmation.confirmed',
    actorId: asked.liaison.id,
    subjectId: asked.confirmationId,
    payload: { department: '区工商联', name: asked.liaison.displayName, contentHash: asked.contentHash },
  });
  expect(await db.notice.findMany({ where: { kind: 'confirmation_answered' } })).toMatchObject([
    { personId: asked.writer.id, params: { answer: 'confirmed', department: '区工商联' } },
  ]);
});

test('who holds the request’s link disputes it under a name, with a reason', async () => {
  const asked = await askedToConfirm(db);
  const ctx = ctxOf(db, asked.link);
  await disputeSection(ctx, { ...asked, answererName: '王敏', reason: '宣讲应为四十三场' });
  expect(await stored(asked.confirmationId)).toMatchObject({
    state: 'disputed',
    reason: '宣讲应为四十三场',
    answererName: '王敏',
    answeredById: null,
    linkId: asked.link.linkId,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'confirmation.disputed',
    actorId: null,
    actorName: asked.link.displayName,
    payload: { department: '区工商联', name: '王敏', reason: '宣讲应为四十三场' },
  });
});

describe('nothing is taken for an answer', () => {
  test('without a name, from who came through a link', async () => {
    const asked = await askedToConfirm(db);
    await expect(confirmSection(ctxOf(db, asked.link), asked)).rejects.toMatchObject({
      details: { fields: { answererName: 'required' } },
    });
  });

  test('a dispute without a reason', async () => {
    const asked = await askedToConfirm(db);
    await expect(
      disputeSection(ctxOf(db, asked.liaison), { ...asked, reason: ' \n ' }),
    ).rejects.toMatchObject({ details: { fields: { reason: 'required' } } });
  });

  test('a second one', async () => {
    const asked = await askedToConfirm(db);
    await confirmSection(ctxOf(db, asked.liaison), asked);
    await expect(
      disputeSection(ctxOf(db, asked.liaison), { ...asked, reason: '再想想' }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'answered_already' });
    expect(await stored(asked.confirmationId)).toMatchObject({ state: 'confirmed', reason: '' });
  });

  test('one for a text that is another by now, which is shown', async () => {
    const asked = await askedToConfirm(db);
    await revise(db, asked.writer, asked.sectionId, '全年举办主题宣讲五十场。');
    const refusal = await confirmSection(ctxOf(db, asked.liaison), asked).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'conflict', reason: 'text_changed' });
    expect(JSON.stringify(refusal)).toContain('五十场');
    expect(await stored(asked.confirmationId)).toMatchObject({ state: 'asked' });
  });

  test('one for another text than the one asked about', async () => {
    const asked = await askedToConfirm(db);
    const contentHash = 'f'.repeat(64);
    await expect(confirmSection(ctxOf(db, asked.liaison), { ...asked, contentHash })).rejects.toMatchObject({
      reason: 'text_changed',
      details: { contentHash: asked.contentHash },
    });
  });

  test('of two at the same moment, the second', async () => {
    const asked = await askedToConfirm(db);
    const answers = await Promise.allSettled([
      confirmSection(ctxOf(db, asked.liaison), asked),
      disputeSection(ctxOf(db, asked.link), { ...asked, answererName: '王敏', reason: '数字不对' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      await db.event.count({ where: { type: { in: ['confirmation.confirmed', 'confirmation.disputed'] } } }),
    ).toBe(1);
  });
});

describe('nobody answers for a department but its own people', () => {
  test('another department’s liaison finds nothing to answer', async () => {
    const asked = await askedToConfirm(db);
    const departmentId = await department(db, '区侨联');
    const other = await person(db, { roles: ['contributor'], departmentId });
    await expect(confirmSection(ctxOf(db, other), asked)).rejects.toMatchObject({ reason: 'confirmation' });
  });

  test('another department’s link finds nothing to answer', async () => {
    const asked = await askedToConfirm(db);
    const other = await askedToConfirm(db, '区侨联');
    await expect(
      confirmSection(ctxOf(db, other.link), { ...asked, answererName: '王敏' }),
    ).rejects.toMatchObject({ reason: 'confirmation' });
  });

  test('nor a link of the same department whose request is for other sections', async () => {
    const asked = await askedToConfirm(db);
    await db.requestedSection.deleteMany({ where: { sectionId: asked.sectionId } });
    await expect(
      confirmSection(ctxOf(db, asked.link), { ...asked, answererName: '王敏' }),
    ).rejects.toMatchObject({ reason: 'confirmation' });
  });

  test('nor a link of a request that was cancelled', async () => {
    const asked = await askedToConfirm(db);
    await db.materialRequest.update({ where: { id: asked.requestId }, data: { cancelledAt: new Date() } });
    await expect(
      confirmSection(ctxOf(db, asked.link), { ...asked, answererName: '王敏' }),
    ).rejects.toMatchObject({ reason: 'confirmation' });
  });

  test('a link that was revoked or has run out answers nothing', async () => {
    const asked = await askedToConfirm(db);
    const input = { ...asked, answererName: '王敏' };
    await db.requestLink.update({ where: { id: asked.link.linkId }, data: { revokedAt: new Date() } });
    await expect(confirmSection(ctxOf(db, asked.link), input)).rejects.toMatchObject({
      reason: 'link_ended',
    });
    const late = await linkTo(db, { ...asked, madeBy: asked.writer });
    await expect(
      confirmSection(ctxOf(db, late, new Date('2100-01-02T00:00:00Z')), input),
    ).rejects.toMatchObject({ reason: 'link_ended' });
  });

  test('the writer cannot confirm for them, nor somebody of the department who is no liaison', async () => {
    const asked = await askedToConfirm(db);
    await expect(confirmSection(ctxOf(db, asked.writer), asked)).rejects.toMatchObject({
      reason: 'not_asked',
    });
    const colleague = await person(db, { roles: ['admin'], departmentId: asked.departmentId });
    await expect(confirmSection(ctxOf(db, colleague), asked)).rejects.toMatchObject({
      reason: 'confirmation',
    });
  });
});
