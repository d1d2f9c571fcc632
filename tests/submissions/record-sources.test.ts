import { beforeEach, expect, test } from 'vitest';
import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import { recordSources } from '@/lib/submissions/record-sources';
import { transaction } from '@/lib/db/transaction';
import type { Actor } from '@/lib/domain/permissions/roles';
import { askedDepartment, type AskedDepartment } from '../support/asked-department';
import { resetDb, testDb } from '../support/database';
import { ctxOf, person } from '../support/office';

const db = testDb();
let asked: AskedDepartment;
let sectionId: string;

beforeEach(async () => {
  await resetDb();
  asked = await askedDepartment(db);
  sectionId = asked.sectionIds[1] ?? '';
});

async function handIn(text: string): Promise<string> {
  const { submissionId } = await handInSubmission(ctxOf(db, asked.liaison), {
    requestId: asked.requestId,
    sectionId,
    text,
    contributorName: '王敏',
    replacesId: null,
  });
  return submissionId;
}

const record = (submissionIds: string[], actor: Actor = asked.writer, now = new Date()) =>
  transaction(ctxOf(db, actor), (tx) =>
    recordSources(tx, ctxOf(db, actor, now), { articleId: asked.articleId, sectionId, submissionIds }),
  );

const sources = async () =>
  (await db.sectionSource.findMany({ where: { sectionId } })).map(({ submissionId }) => submissionId).sort();

const takings = () =>
  db.event.findMany({ where: { type: 'submission.taken' }, select: { subjectId: true, payload: true } });

test('a section remembers exactly the submissions its text holds passages of', async () => {
  const [first, second] = [await handIn('甲'), await handIn('乙')];
  await record([first, second, second]);
  expect(await sources()).toEqual([first, second].sort());
  await record([second]);
  expect(await sources()).toEqual([second]);
  await record([]);
  expect(await sources()).toEqual([]);
});

test('a submission is taken once, by who first saved a passage of it, and stays taken', async () => {
  const submissionId = await handIn('甲');
  const [first, later] = [new Date('2026-01-05T01:00:00Z'), new Date('2026-01-06T01:00:00Z')];
  await record([submissionId], asked.writer, first);
  await record([], asked.writer, later);
  await record([submissionId], asked.writer, later);
  expect(await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).toMatchObject({
    takenAt: first,
    takenById: asked.writer.id,
  });
  expect(await takings()).toEqual([{ subjectId: submissionId, payload: { department: '区工商联' } }]);
});

test('a passage pasted from elsewhere, of a submission nobody knows, is passed over', async () => {
  await record(['00000000-0000-7000-8000-000000000000']);
  expect(await sources()).toEqual([]);
  expect(await takings()).toEqual([]);
});

test('who is not on the article takes nothing', async () => {
  const submissionId = await handIn('甲');
  const other = await person(db, { roles: ['writer'] });
  await expect(record([submissionId], other)).rejects.toMatchObject({
    code: 'forbidden',
    reason: 'not_on_article',
  });
  expect(await sources()).toEqual([]);
});
