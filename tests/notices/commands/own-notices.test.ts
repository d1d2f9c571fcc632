import { beforeEach, expect, test } from 'vitest';
import { chooseNotices } from '@/lib/notices/commands/choose-notices';
import { markNoticesRead } from '@/lib/notices/mark-notices-read';
import { countUnreadNotices } from '@/lib/notices/queries/count-unread-notices';
import { getNoticeChoices } from '@/lib/notices/queries/get-notice-choices';
import { listNotices } from '@/lib/notices/queries/list-notices';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { system } from '../../support/jobs';
import { ctxOf, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

async function notices(reader: PersonActor, count: number, path = ''): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const { id } = await db.notice.create({
      data: {
        personId: reader.id,
        kind: 'article_approved',
        params: { headline: `第${made}篇` },
        path,
        dedupeKey: `${made}${path}`,
        createdAt: new Date(1_000_000 + made),
      },
      select: { id: true },
    });
    ids.unshift(id);
  }
  return ids;
}

test('a person reads their own notices page by page, newest first', async () => {
  const [reader, other] = [await person(db, { roles: ['writer'] }), await person(db, { roles: ['writer'] })];
  const ids = await notices(reader, 5);
  await notices(other, 1);
  const first = await listNotices({ actor: reader, db }, { limit: 3 });
  expect(first.notices.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  expect(first.nextAfter).toBe(ids[2]);
  const second = await listNotices({ actor: reader, db }, { limit: 3, after: ids[2] });
  expect(second).toMatchObject({ notices: [{ id: ids[3], isRead: false }, { id: ids[4] }], nextAfter: null });
  expect(await listNotices({ actor: system, db })).toEqual({ notices: [], nextAfter: null });
});

test('a person marks some of their notices as read, or all; nobody else’s', async () => {
  const [reader, other] = [await person(db, { roles: ['writer'] }), await person(db, { roles: ['writer'] })];
  const ids = await notices(reader, 3);
  const [theirs = ''] = await notices(other, 1);
  await markNoticesRead(ctxOf(db, reader), { ids: [ids[0], theirs] });
  expect(await countUnreadNotices({ actor: reader, db })).toBe(2);
  await markNoticesRead(ctxOf(db, reader), { all: true });
  expect(await countUnreadNotices({ actor: reader, db })).toBe(0);
  expect(await countUnreadNotices({ actor: other, db })).toBe(1);
});

test('at the place a notice leads to it counts as read, for who is there alone', async () => {
  const [reader, other] = [await person(db, { roles: ['writer'] }), await person(db, { roles: ['writer'] })];
  const path = '/desk/articles/there';
  for (const at of [path, '/desk/articles/elsewhere']) await notices(reader, 1, at);
  await notices(other, 1, path);
  expect(await countUnreadNotices({ actor: reader, db }, { path })).toBe(1);
  await markNoticesRead(ctxOf(db, reader), { path });
  expect(await countUnreadNotices({ actor: reader, db }, { path })).toBe(0);
  expect(await countUnreadNotices({ actor: reader, db })).toBe(1);
  expect(await countUnreadNotices({ actor: other, db })).toBe(1);
});

test('a person chooses which notices come by e-mail; the choice is on record', async () => {
  const reviewer = await person(db, { roles: ['reviewer'] });
  const chosen = async () => (await getNoticeChoices({ actor: reviewer, db })).kinds;
  expect(await chosen()).toEqual([{ kind: 'review_awaiting', byEmail: true }]);
  await chooseNotices(ctxOf(db, reviewer), { choices: { review_awaiting: false } });
  expect(await chosen()).toEqual([{ kind: 'review_awaiting', byEmail: false }]);
  expect(await lastEvent(db)).toMatchObject({
    type: 'person.notices_chosen',
    actorId: reviewer.id,
    payload: { choices: { review_awaiting: false } },
  });
});

test('there are only the kinds of notice there are', async () => {
  const reviewer = await person(db, { roles: ['reviewer'] });
  const choosing = chooseNotices(ctxOf(db, reviewer), { choices: { weather: true } });
  await expect(choosing).rejects.toMatchObject({ code: 'invalid' });
});

test('the job queue has no notices of its own', async () => {
  await expect(markNoticesRead(ctxOf(db, system), { all: true })).rejects.toMatchObject({
    reason: 'needs_person',
  });
  await expect(chooseNotices(ctxOf(db, system), { choices: {} })).rejects.toMatchObject({
    reason: 'needs_person',
  });
});
