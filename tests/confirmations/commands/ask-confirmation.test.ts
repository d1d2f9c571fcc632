import { beforeEach, expect, test } from 'vitest';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { askConfirmation } from '@/lib/confirmations/commands/ask-confirmation';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { withdrawConfirmation } from '@/lib/confirmations/commands/withdraw-confirmation';
import { confirmSection } from '@/lib/confirmations/commands/confirm-section';
import { askedDepartment } from '../../support/asked-department';
import { askAgain, askedToConfirm } from '../../support/asked-to-confirm';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { ctxOf, department, person } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

test('a writer asks a department to confirm a section as it stands', async () => {
  const { writer, liaison, departmentId, articleId, sectionIds } = await askedDepartment(db);
  const [, sectionId = ''] = sectionIds;
  const ctx = ctxOf(db, writer);
  const dueAt = new Date(ctx.now.getTime() + 86_400_000);
  const { confirmationId } = await askConfirmation(ctx, { sectionId, departmentId, note: '核对场次', dueAt });

  const row = await db.confirmation.findUniqueOrThrow({ where: { id: confirmationId } });
  expect(row).toMatchObject({
    state: 'asked',
    note: '核对场次',
    dueAt,
    askedAt: ctx.now,
    askedById: writer.id,
  });
  expect(row.contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(row.content).toMatchObject({
    id: sectionId,
    headingLines: ['凝聚共识 筑牢根基'],
    schemaVersion: CURRENT_SCHEMA_VERSION,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'confirmation.asked',
    subjectId: confirmationId,
    payload: { department: '区工商联', sectionId },
  });
  expect(await db.event.findFirst({ where: { type: 'confirmation.asked' } })).toMatchObject({ articleId });
  expect(await db.notice.findMany()).toMatchObject([
    {
      personId: liaison.id,
      kind: 'confirmation_asked',
      params: { section: '凝聚共识 筑牢根基', headline: '同心向前 共绘新卷', dueAt: dueAt.toISOString() },
    },
  ]);
});

test('asking again withdraws what was not answered, and leaves what was', async () => {
  const asked = await askedToConfirm(db);
  await askAgain(db, asked);
  expect(await db.confirmation.findUnique({ where: { id: asked.confirmationId } })).toMatchObject({
    state: 'withdrawn',
  });
  const again = await askAgain(db, asked);
  await confirmSection(ctxOf(db, asked.liaison), again);
  await askAgain(db, asked);
  expect(await db.confirmation.findUnique({ where: { id: again.confirmationId } })).toMatchObject({
    state: 'confirmed',
  });
  expect((await eventTypes(db)).filter((type) => type === 'confirmation.withdrawn')).toHaveLength(2);
});

test('another department’s ask is left alone', async () => {
  const asked = await askedToConfirm(db);
  const departmentId = await department(db, '区侨联');
  await askAgain(db, { ...asked, departmentId });
  expect(await db.confirmation.count({ where: { state: 'asked' } })).toBe(2);
});

test('only a writer on the article asks', async () => {
  const { departmentId, sectionIds, liaison, link } = await askedDepartment(db);
  const input = { sectionId: sectionIds[1], departmentId };
  const other = await person(db, { roles: ['writer', 'publisher'] });
  await expect(askConfirmation(ctxOf(db, other), input)).rejects.toMatchObject({ reason: 'not_on_article' });
  await expect(askConfirmation(ctxOf(db, liaison), input)).rejects.toMatchObject({ reason: 'article' });
  await expect(askConfirmation(ctxOf(db, link), input)).rejects.toMatchObject({ reason: 'article' });
});

test('a section that was removed, or a department that was archived, cannot be asked about', async () => {
  const { writer, departmentId, articleId, sectionIds } = await askedDepartment(db);
  const [, sectionId = '', other = ''] = sectionIds;
  await removeSection(ctxOf(db, writer), { articleId, sectionId });
  await expect(askConfirmation(ctxOf(db, writer), { sectionId, departmentId })).rejects.toMatchObject({
    reason: 'section',
  });
  await db.department.update({ where: { id: departmentId }, data: { archivedAt: new Date() } });
  await expect(askConfirmation(ctxOf(db, writer), { sectionId: other, departmentId })).rejects.toMatchObject({
    details: { fields: { departmentId: 'no_such_choice' } },
  });
});

test('a due date lies ahead', async () => {
  const { writer, departmentId, sectionIds } = await askedDepartment(db);
  const dueAt = new Date(Date.now() - 1000);
  await expect(
    askConfirmation(ctxOf(db, writer), { sectionId: sectionIds[1], departmentId, dueAt }),
  ).rejects.toMatchObject({ details: { fields: { dueAt: 'invalid' } } });
});

test('a writer takes back what was not answered; the department then finds nothing to answer', async () => {
  const asked = await askedToConfirm(db);
  await withdrawConfirmation(ctxOf(db, asked.writer), asked);
  expect(await lastEvent(db)).toMatchObject({
    type: 'confirmation.withdrawn',
    subjectId: asked.confirmationId,
  });
  await expect(confirmSection(ctxOf(db, asked.liaison), asked)).rejects.toMatchObject({
    reason: 'confirmation',
  });
});

test('what was answered is not taken back, nor by somebody else', async () => {
  const asked = await askedToConfirm(db);
  const other = await person(db, { roles: ['writer'] });
  await expect(withdrawConfirmation(ctxOf(db, other), asked)).rejects.toMatchObject({
    reason: 'not_on_article',
  });
  await confirmSection(ctxOf(db, asked.liaison), asked);
  await expect(withdrawConfirmation(ctxOf(db, asked.writer), asked)).rejects.toMatchObject({
    reason: 'answered_already',
  });
});

test('what was asked about stays as it stood when the text goes on', async () => {
  const asked = await askedToConfirm(db);
  await revise(db, asked.writer, asked.sectionId, '全年举办主题宣讲五十场。');
  const row = await db.confirmation.findUniqueOrThrow({ where: { id: asked.confirmationId } });
  expect(JSON.stringify(row.content)).toContain('四十二场');
});

test('a writer who chose no department is asked to choose one', async () => {
  const { writer, sectionIds } = await askedDepartment(db);
  await expect(
    askConfirmation(ctxOf(db, writer), { sectionId: sectionIds[1], departmentId: '' }),
  ).rejects.toMatchObject({ fields: { departmentId: 'department_unchosen' } });
});
