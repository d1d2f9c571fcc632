import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/domain/permissions/roles';
import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import { lookAtSubmissions } from '@/lib/submissions/look-at-submissions';
import { countNewSubmissions } from '@/lib/submissions/queries/count-new-submissions';
import { getSubmissionFile } from '@/lib/submissions/queries/get-submission-file';
import { listSubmissionsForRequest } from '@/lib/submissions/queries/list-submissions-for-request';
import { listSubmissionsForSection } from '@/lib/submissions/queries/list-submissions-for-section';
import { transaction } from '@/lib/db/transaction';
import { recordSources } from '@/lib/submissions/record-sources';
import { askedDepartment, type AskedDepartment } from '../../support/asked-department';
import { resetDb, testDb } from '../../support/database';
import { articleWithText, ctxOf, person } from '../../support/office';
import { received } from '../../support/received-files';

const db = testDb();
let asked: AskedDepartment;
let first: string;
let second: string;

beforeEach(async () => {
  await resetDb();
  asked = await askedDepartment(db);
  [first = '', second = ''] = asked.sectionIds;
});

const IN_TIME = new Date('2026-01-10T16:00:00Z');
const TOO_LATE = new Date('2026-01-10T16:00:00.001Z');

async function handIn(wanted: object, now = IN_TIME): Promise<string> {
  const { submissionId } = await handInSubmission(ctxOf(db, asked.link, now), {
    requestId: asked.requestId,
    sectionId: first,
    text: '材料',
    contributorName: '王敏',
    replacesId: null,
    ...wanted,
  });
  return submissionId;
}

const forSection = (sectionId: string, actor: Actor = asked.writer) =>
  listSubmissionsForSection({ actor, db }, sectionId);
const count = (actor: Actor = asked.writer) => countNewSubmissions({ actor, db }, asked.articleId);
const look = (submissionIds: string[], actor: Actor = asked.writer) =>
  lookAtSubmissions(ctxOf(db, actor), { submissionIds });

describe('what came for a section', () => {
  test('is what came for it and for the request as a whole, the newest first', async () => {
    const own = await handIn({});
    const whole = await handIn({ sectionId: null }, TOO_LATE);
    await handIn({ sectionId: second });
    const rows = await forSection(first);
    expect(rows.map(({ id, isLate, sectionId }) => ({ id, isLate, sectionId }))).toEqual([
      { id: whole, isLate: true, sectionId: null },
      { id: own, isLate: false, sectionId: first },
    ]);
    expect(rows[0]).toMatchObject({ departmentName: '区工商联', contributorName: '王敏', isNew: true });
  });

  test('is not what came for a request that asks for other sections', async () => {
    await handIn({ sectionId: null });
    const { sectionIds } = await articleWithText(db, asked.writer);
    expect(await forSection(sectionIds[0] ?? '')).toEqual([]);
  });

  test('says what was replaced and who took what', async () => {
    const old = await handIn({});
    const anew = await handIn({ replacesId: old }, TOO_LATE);
    await transaction(ctxOf(db, asked.writer), (tx) =>
      recordSources(tx, ctxOf(db, asked.writer), {
        articleId: asked.articleId,
        sectionId: first,
        submissionIds: [anew],
      }),
    );
    expect(await forSection(first)).toMatchObject([
      { id: anew, replacesId: old, isReplaced: false, takenBy: asked.writer.displayName },
      { id: old, isReplaced: true, takenAt: null, takenBy: null, isNew: false },
    ]);
  });

  test('is for the office only', async () => {
    await handIn({});
    const admin = await person(db, { roles: ['admin'] });
    for (const actor of [asked.liaison, asked.link, admin])
      expect(await forSection(first, actor)).toEqual([]);
  });
});

describe('what came for a request', () => {
  test('is seen by the office, by its liaison and through its link', async () => {
    const id = await handIn({});
    for (const actor of [asked.writer, asked.liaison, asked.link]) {
      const rows = await listSubmissionsForRequest({ actor, db }, asked.requestId);
      expect(rows).toMatchObject([{ id, isNew: actor === asked.writer }]);
    }
  });

  test('is not seen by another department', async () => {
    await handIn({});
    const other = await askedDepartment(db, '区侨联');
    for (const actor of [other.liaison, other.link]) {
      expect(await listSubmissionsForRequest({ actor, db }, asked.requestId)).toEqual([]);
    }
  });
});

describe('what is new', () => {
  test('is what a person has not looked at, whoever else has', async () => {
    const id = await handIn({});
    await handIn({ sectionId: second });
    const colleague = await person(db, { roles: ['reviewer'] });
    await look([id], colleague);
    expect(await count()).toEqual({ total: 2, bySection: { [first]: 1, [second]: 1 } });
    await look([id]);
    expect(await count()).toEqual({ total: 1, bySection: { [second]: 1 } });
    expect((await forSection(first))[0]).toMatchObject({ isNew: false });
  });

  test('what came for the whole request is new at each of its sections, and once all told', async () => {
    await handIn({ sectionId: null });
    const { total, bySection } = await count();
    expect(total).toBe(1);
    expect(Object.keys(bySection).sort()).toEqual([...asked.sectionIds].sort());
  });

  test('what was replaced is no longer new, what replaces it is', async () => {
    const old = await handIn({});
    await handIn({ replacesId: old });
    expect(await count()).toMatchObject({ total: 1 });
  });

  test('is nothing to a department', async () => {
    await handIn({});
    for (const actor of [asked.liaison, asked.link]) expect(await count(actor)).toMatchObject({ total: 0 });
  });

  test('looking twice, or at what is not there, is no harm, and leaves no event', async () => {
    const id = await handIn({});
    const before = await db.event.count();
    await look([id, '00000000-0000-7000-8000-000000000000']);
    await look([id]);
    expect(await db.submissionLook.count()).toBe(1);
    expect(await db.event.count()).toBe(before);
  });

  test('a department does not look for the office', async () => {
    const id = await handIn({});
    for (const actor of [asked.liaison, asked.link]) {
      await expect(look([id], actor)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('a file', () => {
  async function fileId(): Promise<string> {
    await handIn({ files: await received({ fileName: '总结.txt', bytes: '走访企业三百家。' }) });
    return (await db.submissionFile.findFirstOrThrow()).id;
  }

  test('is for the office and for the department it came from', async () => {
    const id = await fileId();
    const auditor = await person(db, { roles: ['auditor'] });
    for (const actor of [asked.writer, auditor, asked.liaison, asked.link]) {
      expect(await getSubmissionFile({ actor, db }, id)).toMatchObject({ fileName: '总结.txt' });
    }
  });

  test('is not there for another department, for an administrator, or under no id', async () => {
    const id = await fileId();
    const other = await askedDepartment(db, '区侨联');
    const admin = await person(db, { roles: ['admin'] });
    const noLink = { ...asked.link, requestId: other.requestId };
    for (const actor of [other.liaison, other.link, noLink, admin]) {
      await expect(getSubmissionFile({ actor, db }, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(getSubmissionFile({ actor: asked.writer, db }, 'nothing')).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
