import { beforeEach, expect, test } from 'vitest';
import { recordEvent } from '@/lib/audit/record-event';
import type { AuditEvent } from '@/lib/audit/read-events';
import { transaction } from '@/lib/db/transaction';
import { exportEvents } from '@/lib/audit/commands/export-events';
import { resetDb, testDb } from '../../support/database';
import { system } from '../../support/jobs';
import { lastEvent, newsroom } from '../../support/newsroom';
import { ctxOf } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

const headings = {
  ...{ seq: '序号', at: '时间', actor: '人员', what: '做了什么', article: '稿件' },
  ...{ type: '类型', subject: '对象', payload: '内容', hash: '哈希' },
};
const language = {
  headings,
  say: ({ type }: AuditEvent) => (type === 'person.sign_in_failed' ? '登录失败' : type),
  saidIn: (word: string) => ({
    types: word === '登录' ? ['person.sign_in_failed'] : [],
    groups: [],
    values: [],
  }),
};

async function exported(filter: object = {}) {
  const { auditor } = await newsroom(db);
  let text = '';
  for await (const piece of await exportEvents(ctxOf(db, auditor), filter, language)) text += piece;
  return { auditor, text, lines: text.slice(1).trimEnd().split('\r\n') };
}

const note = (displayName: string, payload: object = {}) =>
  transaction({ db, actor: system }, (tx) =>
    recordEvent(
      tx,
      { actor: { ...system, displayName } },
      { type: 'person.sign_in_failed', payload: { signInName: '', count: 1, addresses: [], ...payload } },
    ),
  );

test('the file opens as UTF-8 in a spreadsheet, oldest event first, with China’s time', async () => {
  await note('林晓雯');
  await note('周敏');
  const { text, lines } = await exported();
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(lines[0]).toBe('序号,时间,人员,做了什么,稿件,类型,对象,内容,哈希');
  expect(lines.slice(1).map((line) => line.split(',').slice(2, 4))).toEqual([
    ['林晓雯', '登录失败'],
    ['周敏', '登录失败'],
  ]);
  const { at } = await db.event.findFirstOrThrow({ orderBy: { seq: 'asc' } });
  const inChina = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 23).replace('T', ' ');
  expect(lines[1]?.split(',')[1]).toBe(inChina);
});

test('no cell can be run as a formula', async () => {
  for (const name of ['=1+1', '+86', '-1', '@SUM(A1)', '=HYPERLINK("x","y")', '=全角']) await note(name);
  const { lines } = await exported();
  expect(lines.slice(1).every((line) => /^\d+,[^,]+,"?'/.test(line))).toBe(true);
  expect(lines[5]).toContain(`"'=HYPERLINK(""x"",""y"")"`);
});

test('that the log was taken out is itself on record, but not in the file', async () => {
  await note('林晓雯');
  const { auditor, lines } = await exported({ type: 'person.', text: '林' });
  expect(lines).toHaveLength(2);
  expect(await lastEvent(db)).toMatchObject({
    type: 'audit.exported',
    actorId: auditor.id,
    payload: { filter: { type: 'person.', text: '林' } },
  });
});

test('what is sought in the words of the list is sought in the file too', async () => {
  await note('林晓雯');
  await db.$executeRaw`INSERT INTO "Event" (type, "actorName") VALUES ('article.created', '系统')`;
  expect((await exported({ text: '登录 林' })).lines).toHaveLength(2);
});

test('more than one batch comes out whole', async () => {
  await db.$executeRaw`INSERT INTO "Event" (type, "actorName") SELECT 'article.created', '系统' FROM generate_series(1, 2300)`;
  const { lines } = await exported();
  expect(lines).toHaveLength(2301);
});

test('only the auditor takes it out', async () => {
  const room = await newsroom(db);
  for (const actor of [room.writer, room.publisher, system]) {
    await expect(exportEvents(ctxOf(db, actor), {}, language)).rejects.toMatchObject({
      reason: 'needs_auditor',
    });
  }
  expect(await db.event.count()).toBe(0);
});
