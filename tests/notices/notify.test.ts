import { beforeEach, expect, test } from 'vitest';
import { transaction } from '@/lib/db/transaction';
import type { Actor, PersonActor } from '@/lib/domain/permissions/roles';
import { notify } from '@/lib/notices/notify';
import { resetDb, testDb } from '../support/database';
import { clearJobs, queuedJobs, system } from '../support/jobs';
import { ctxOf, person } from '../support/office';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
});

function tell(actor: Actor, people: PersonActor[], dedupeKey = 'k') {
  const personIds = people.map(({ id }) => id);
  const notice = { personIds, kind: 'article_approved', params: { headline: '同心' } } as const;
  return transaction({ db, actor: system }, (tx) =>
    notify(tx, ctxOf(db, actor), { ...notice, path: '/desk/articles/7', dedupeKey }),
  );
}

test('people are told once of one thing, however often a job runs', async () => {
  const [writer, other] = [await person(db, { roles: ['writer'] }), await person(db, { roles: ['writer'] })];
  await tell(system, [writer]);
  await tell(system, [writer, other]);
  await tell(system, [writer], 'another');
  expect(await db.notice.count({ where: { personId: writer.id } })).toBe(2);
  expect(await db.notice.findMany({ where: { personId: other.id } })).toMatchObject([
    { kind: 'article_approved', params: { headline: '同心' }, path: '/desk/articles/7', readAt: null },
  ]);
});

test('whoever did it is not told, nor who is disabled', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const gone = await person(db, { roles: ['writer'] });
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
  await tell(writer, [writer, gone]);
  expect(await db.notice.count()).toBe(0);
});

test('where no mail server is set up, nothing waits to be sent', async () => {
  const writer = await person(db, { roles: ['reviewer'] });
  await db.person.update({ where: { id: writer.id }, data: { email: 'lin@example.org' } });
  await db.noticeChoice.create({ data: { personId: writer.id, kind: 'article_approved', byEmail: true } });
  await tell(system, [writer]);
  expect(await db.notice.count()).toBe(1);
  expect(await queuedJobs(db)).toEqual([]);
});
