import { beforeEach, expect, test } from 'vitest';
import type { Db, Tx } from '@/lib/db/client';
import { databaseRule } from '@/lib/db/database-rule';
import { ownerDb, resetDb, testDb } from '../support/database';
import { newsroom, publishedArticle } from '../support/newsroom';
import { person } from '../support/office';

const app = testDb();
const owner = ownerDb();
beforeEach(() => resetDb());

const THEN = '2024-01-08T02:00:00.000Z';

/** The rule that writing with the demo's time set breaks; 'none' when it is let through. */
const ruleAt = (db: Db, at: string, work: (tx: Tx) => Promise<unknown>) =>
  db
    .$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('huimou.demo_at', ${at}, true)`;
      await work(tx);
    })
    .then(
      () => 'none',
      (error: unknown) => databaseRule(error) ?? String(error),
    );

const event = (type: string) => (tx: Tx) =>
  tx.$executeRaw`INSERT INTO "Event" (type, "actorName") VALUES (${type}, '系统')`;
const begin = () => ruleAt(owner, THEN, event('office.demo_begun'));

test('while a demo is being made its owner sets the times, forwards and never ahead', async () => {
  expect(await begin()).toBe('none');
  expect(await ruleAt(owner, '2025-02-03T01:00:00Z', event('article.created'))).toBe('none');
  expect(await ruleAt(owner, '2025-02-02T01:00:00Z', event('article.created'))).toBe('HM015');
  expect(await ruleAt(owner, '2199-01-01T00:00:00Z', event('article.created'))).toBe('HM015');
  const events = await app.event.findMany({ orderBy: { seq: 'asc' } });
  expect(events.map(({ at }) => at.toISOString())).toEqual([THEN, '2025-02-03T01:00:00.000Z']);
});

test('the first event says when it was really made, whatever it is given', async () => {
  const before = Date.now();
  const begun = (tx: Tx) =>
    tx.$executeRaw`INSERT INTO "Event" (type, "actorName", payload)
      VALUES ('office.demo_begun', '系统', '{"madeAt": "2001-01-01T00:00:00Z"}')`;
  expect(await ruleAt(owner, THEN, begun)).toBe('none');
  const { payload } = await app.event.findFirstOrThrow();
  expect(Math.abs(new Date((payload as { madeAt: string }).madeAt).getTime() - before)).toBeLessThan(60_000);
});

test('the application’s role neither begins a demo nor sets a time in one', async () => {
  expect(await ruleAt(app, THEN, event('office.demo_begun'))).toBe('HM015');
  await begin();
  expect(await ruleAt(app, '2025-02-03T01:00:00Z', event('article.created'))).toBe('HM015');
});

test('in a database with people or a log no demo is begun, by nobody', async () => {
  await person(app, { roles: ['writer'] });
  expect(await begin()).toBe('HM015');
  await resetDb();
  await event('article.created')(app);
  expect(await begin()).toBe('HM015');
});

test('outside the making of a demo the owner is refused too, for the log as for a publication', async () => {
  expect(await ruleAt(owner, THEN, event('article.created'))).toBe('HM015');
  const { articleId } = await publishedArticle(app, await newsroom(app));
  const publication = await app.publication.findFirstOrThrow({ where: { articleId } });
  const elsewhen = (tx: Tx) => tx.$executeRaw`
    INSERT INTO "Publication" (id, "articleId", year, slug, state, "revisionId", "bodyName", title)
    SELECT gen_random_uuid(), "articleId", 1999, 'x', 'live', "revisionId", "bodyName", title
    FROM "Publication" WHERE id = ${publication.id}::uuid`;
  expect(await ruleAt(owner, THEN, elsewhen)).toBe('HM015');
});

test('a finished demo is finished', async () => {
  await begin();
  await event('office.demo_made')(owner);
  expect(await ruleAt(owner, '2025-02-03T01:00:00Z', event('article.created'))).toBe('HM015');
});

test('a demo cut short yields for an hour at most', async () => {
  await begin();
  await owner.$executeRaw`ALTER TABLE "Event" DISABLE TRIGGER USER`;
  await owner.$executeRaw`UPDATE "Event" SET payload = jsonb_build_object('madeAt', now() - interval '61 minutes')`;
  await owner.$executeRaw`ALTER TABLE "Event" ENABLE TRIGGER USER`;
  expect(await ruleAt(owner, '2025-02-03T01:00:00Z', event('article.created'))).toBe('HM015');
});
