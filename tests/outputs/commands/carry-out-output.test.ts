import { beforeEach, expect, test } from 'vitest';
import { cancelOutput } from '@/lib/outputs/commands/cancel-output';
import { carryOutOutput } from '@/lib/outputs/commands/carry-out-output';
import { makeOutput } from '@/lib/outputs/commands/make-output';
import { failLostOutputs } from '@/lib/outputs/fail-lost-outputs';
import { makeFile } from '@/lib/outputs/make-file';
import { queueLostOutputs } from '@/lib/outputs/queue-lost-outputs';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { clearJobs, eventually, queuedJobs, system } from '../../support/jobs';
import { approvedArticle, newsroom } from '../../support/newsroom';
import { ctxOf } from '../../support/office';
import { emptyOutputFolder, madeOutput, testSetting } from '../../support/outputs';

const db = testDb();

beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
  await emptyOutputFolder();
});

async function askedPdf() {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const input = { articleId, outlet: 'pdf', revisionId };
  const { outputId } = await makeOutput(ctxOf(db, room.writer), input, await testSetting());
  return { room, articleId, revisionId, outputId };
}

const stateOf = async (id: string) =>
  (await db.output.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

test('the job makes the file, for whoever asked', async () => {
  const { outputId } = await askedPdf();
  await carryOutOutput(ctxOf(db, system), { outputId }, await testSetting());
  expect(await stateOf(outputId)).toBe('made');
  expect(await lastEvent(db)).toMatchObject({
    type: 'output.made',
    actorName: '系统',
    payload: { outlet: 'pdf', askedBy: '林晓雯' },
  });
});

test('a person carries out no job', async () => {
  const { outputId, room } = await askedPdf();
  await expect(
    carryOutOutput(ctxOf(db, room.writer), { outputId }, await testSetting()),
  ).rejects.toMatchObject({ code: 'forbidden', reason: 'needs_system' });
});

test('one that is cancelled while it waits is not made', async () => {
  const { outputId, articleId, room } = await askedPdf();
  await cancelOutput(ctxOf(db, room.publisher), { articleId, outputId });
  await carryOutOutput(ctxOf(db, system), { outputId }, await testSetting());
  expect(await stateOf(outputId)).toBe('cancelled');
  expect((await eventTypes(db)).slice(-1)).toEqual(['output.cancelled']);
});

test('one that is cancelled while it is made is ended, and nothing of it stays', async () => {
  const { outputId, articleId, room } = await askedPdf();
  const making = carryOutOutput(ctxOf(db, system), { outputId }, await testSetting());
  await eventually(async () => (await stateOf(outputId)) === 'making');
  await cancelOutput(ctxOf(db, room.writer), { articleId, outputId });
  await making;
  expect(await db.output.findUniqueOrThrow({ where: { id: outputId } })).toMatchObject({
    state: 'cancelled',
    fileHash: null,
  });
  expect(await eventTypes(db)).not.toContain('output.made');
});

test('what is made cannot be cancelled, and an auditor cancels nothing', async () => {
  const { outputId, articleId, room } = await askedPdf();
  await expect(cancelOutput(ctxOf(db, room.auditor), { articleId, outputId })).rejects.toMatchObject({
    reason: 'needs_output_role',
  });
  await carryOutOutput(ctxOf(db, system), { outputId }, await testSetting());
  await expect(cancelOutput(ctxOf(db, room.writer), { articleId, outputId })).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'output_not_active',
  });
});

const minutesOn = (minutes: number) => ctxOf(db, system, new Date(Date.now() + minutes * 60_000));

test('one whose server died is told as failed an hour after it was begun, and can be asked for again', async () => {
  const { outputId, articleId, revisionId, room } = await askedPdf();
  const begunAt = new Date(Date.now() + 90 * 60_000);
  await db.output.updateMany({ data: { state: 'making', begunAt } });
  expect(await failLostOutputs(minutesOn(90 + 59))).toBe(0);
  expect(await failLostOutputs(minutesOn(90 + 61))).toBe(1);
  expect(await stateOf(outputId)).toBe('failed');
  const again = await madeOutput(db, room.writer, { articleId, outlet: 'pdf', revisionId });
  expect(again.id).not.toBe(outputId);
  expect(again.state).toBe('made');
});

test('one that waits is not failed but has its job given back, once', async () => {
  const { outputId } = await askedPdf();
  const jobs = async () => (await queuedJobs(db)).filter(({ name }) => name === 'make-output');
  await clearJobs(db);
  await queueLostOutputs(minutesOn(4));
  expect(await jobs()).toEqual([]);
  expect(await failLostOutputs(minutesOn(24 * 60))).toBe(0);
  await queueLostOutputs(minutesOn(24 * 60));
  await queueLostOutputs(minutesOn(24 * 60 + 1));
  expect(await jobs()).toMatchObject([{ data: { outputId } }]);
  await carryOutOutput(minutesOn(24 * 60 + 2), { outputId }, await testSetting());
  expect(await stateOf(outputId)).toBe('made');
});

test('a making says when it began', async () => {
  const { outputId } = await askedPdf();
  const ctx = minutesOn(120);
  await carryOutOutput(ctx, { outputId }, await testSetting());
  expect(await db.output.findUniqueOrThrow({ where: { id: outputId } })).toMatchObject({ begunAt: ctx.now });
});

test('one whose asker may not act any more is told as failed, not left as being made', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const ctx = ctxOf(db, room.writer);
  const { outputId } = await makeOutput(ctx, { articleId, outlet: 'pdf', revisionId }, await testSetting());
  // Claimed while they still might.
  const setting = await testSetting();
  const making = makeFile(ctx, outputId, setting);
  await eventually(async () => (await stateOf(outputId)) === 'making');
  await db.session.updateMany({ where: { personId: room.writer.id }, data: { revokedAt: new Date() } });
  await making;
  expect(await db.output.findUniqueOrThrow({ where: { id: outputId } })).toMatchObject({
    state: 'failed',
    refusal: { kind: 'reason', reason: 'signed_out' },
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'output.failed',
    actorName: '系统',
    payload: { reason: 'signed_out', askedBy: '林晓雯' },
  });
});
