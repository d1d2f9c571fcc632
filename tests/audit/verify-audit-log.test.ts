import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { keepChainHeads, readChainHead, readNotedHeads } from '@/lib/audit/chain-head';
import { recordEvent } from '@/lib/audit/record-event';
import { sealEvents } from '@/lib/audit/seal-events';
import { transaction } from '@/lib/db/transaction';
import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { resetDb, testDb } from '../support/database';
import { system } from '../support/jobs';
import { testServer } from '../support/test-server';
import { withoutRules } from '../support/without-rules';

const db = testDb();
beforeEach(() => resetDb());

async function note(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const from = { 说明: `第${index}条`, 引号: '"', nested: { b: 1, a: [null, 1.5] } };
    const payload = { bodyName: '云溪区', year: 2025, from };
    await transaction({ db, actor: system }, (tx) =>
      recordEvent(tx, { actor: system }, { type: 'article.created', payload }),
    );
  }
}

async function sealed(count: number): Promise<number[]> {
  await note(count);
  await sealEvents(db);
  const seals = await db.eventSeal.findMany({ orderBy: { position: 'asc' }, select: { eventSeq: true } });
  return seals.map(({ eventSeq }) => Number(eventSeq));
}

/** Makes the seals from a place on anew over the events as they now are, as who holds every key could. */
const rewriteFrom = (place: number) =>
  withoutRules(`DO $$ DECLARE s record; last text; BEGIN
       SELECT hash INTO last FROM "EventSeal" WHERE position = ${place - 1};
       last := coalesce(last, repeat('0', 64));
       FOR s IN SELECT * FROM "EventSeal" WHERE position >= ${place} ORDER BY position LOOP
         UPDATE "EventSeal" x SET "prevHash" = last, hash = (
           SELECT encode(sha256(convert_to(event_hash_input(e, last, s.position), 'UTF8')), 'hex')
           FROM "Event" e WHERE e.seq = s."eventSeq")
         WHERE x.position = s.position RETURNING hash INTO last;
       END LOOP;
     END $$`);

test('an empty log and an untouched one are sound', async () => {
  const zeros = '0'.repeat(64);
  const nothing = { unsealed: 0, oldestUnsealedAt: null };
  expect(await verifyAuditLog(db)).toEqual({ ok: true, count: 0, lastHash: zeros, ...nothing });
  await sealed(5);
  const { hash } = await readChainHead(db);
  expect(await verifyAuditLog(db)).toEqual({ ok: true, count: 5, lastHash: hash, ...nothing });
});

test('events that await their seal are counted, with the time of the oldest', async () => {
  await sealed(2);
  await note(3);
  const [oldest] = await db.event.findMany({ orderBy: { seq: 'asc' }, skip: 2, take: 1 });
  expect(await verifyAuditLog(db)).toMatchObject({
    ...{ ok: true, count: 2, unsealed: 3 },
    oldestUnsealedAt: oldest?.at,
  });
});

test('events written at once make one chain', async () => {
  await Promise.all(Array.from({ length: 30 }, () => note(1)));
  await sealEvents(db);
  expect(await verifyAuditLog(db)).toMatchObject({ ok: true, count: 30 });
});

test('a log longer than one batch is sealed and gone through to its end', async () => {
  await db.$executeRaw`INSERT INTO "Event" (type, "actorName") SELECT 'article.created', '系统' FROM generate_series(1, 2100)`;
  expect(await sealEvents(db)).toBe(2100);
  expect(await verifyAuditLog(db)).toMatchObject({ ok: true, count: 2100, unsealed: 0 });
  await withoutRules(
    `UPDATE "Event" SET "actorName" = '别人' WHERE seq = (SELECT "eventSeq" FROM "EventSeal" WHERE position = 2050)`,
  );
  expect(await verifyAuditLog(db)).toEqual({ ok: false, place: 2050, reason: 'altered' });
});

test.each([
  ['a payload', `payload = '{"说明": "别的"}'`],
  ['the person', `"actorName" = '别人'`],
  ['the time', `at = at - interval '1 hour'`],
  ['the type', `type = 'article.approved'`],
])('a row with %s changed is named', async (_, change) => {
  const seqs = await sealed(5);
  await withoutRules(`UPDATE "Event" SET ${change} WHERE seq = ${seqs[2]}`);
  expect(await verifyAuditLog(db)).toEqual({ ok: false, place: 3, reason: 'altered' });
});

test('a row changed with its own seal made to fit breaks the next one', async () => {
  const seqs = await sealed(5);
  await withoutRules(`UPDATE "Event" SET "actorName" = '别人' WHERE seq = ${seqs[2]}`);
  await withoutRules(`UPDATE "EventSeal" s SET hash = encode(sha256(convert_to(event_hash_input(e, s."prevHash", s.position), 'UTF8')), 'hex')
     FROM "Event" e WHERE e.seq = s."eventSeq" AND s.position = 3`);
  expect(await verifyAuditLog(db)).toEqual({ ok: false, place: 4, reason: 'unlinked' });
});

test('a removed row is named, the first one too, with its seal or without', async () => {
  const seqs = await sealed(5);
  await withoutRules(`DELETE FROM "Event" WHERE seq = ${seqs[2]}`);
  expect(await verifyAuditLog(db)).toEqual({ ok: false, place: 3, reason: 'missing' });
  await withoutRules(`DELETE FROM "EventSeal" WHERE position = 1`);
  expect(await verifyAuditLog(db)).toEqual({ ok: false, place: 1, reason: 'missing' });
});

test('a row that no command wrote is named', async () => {
  const seqs = await sealed(3);
  const seq = Number(seqs[2]) + 1000;
  await withoutRules(
    `INSERT INTO "Event" (seq, at, type, "actorName") VALUES (${seq}, now() - interval '1 day', 'review.approved', '周敏')`,
  );
  expect(await verifyAuditLog(db)).toEqual({ ok: false, seq, reason: 'inserted' });
});

test('two rows put in each other’s place are noticed', async () => {
  await sealed(5);
  await withoutRules(`UPDATE "EventSeal" a SET "eventSeq" = -b."eventSeq" FROM "EventSeal" b WHERE (a.position, b.position) IN ((2, 3), (3, 2));
     `);
  await withoutRules(`UPDATE "EventSeal" SET "eventSeq" = -"eventSeq" WHERE "eventSeq" < 0`);
  expect(await verifyAuditLog(db)).toMatchObject({ ok: false, place: 2 });
});

test('a chain cut off at its end, or written anew, shows against the heads noted outside the database', async () => {
  const file = path.join(mkdtempSync(path.join(testServer().dataDir, 'heads-')), 'heads.log');
  const keep = keepChainHeads(file);
  const seqs = await sealed(3);
  await keep(db, new Date());
  await keep(db, new Date());
  await sealed(2);
  await keep(db, new Date());
  const noted = await readNotedHeads(file);
  expect(noted.map(({ place }) => place)).toEqual([3, 5]);
  expect(await verifyAuditLog(db, noted)).toMatchObject({ ok: true, count: 5 });

  await withoutRules(`UPDATE "Event" SET "actorName" = '别人' WHERE seq = ${seqs[1]}`);
  await rewriteFrom(2);
  expect(await verifyAuditLog(db)).toMatchObject({ ok: true, count: 5 });
  expect(await verifyAuditLog(db, noted)).toEqual({ ok: false, place: 3, reason: 'rewritten' });
  await withoutRules(`DELETE FROM "EventSeal" WHERE position >= 3`);
  await withoutRules(`DELETE FROM "Event" WHERE seq >= ${seqs[2]}`);
  expect(await verifyAuditLog(db)).toMatchObject({ ok: true, count: 2 });
  expect(await verifyAuditLog(db, noted)).toEqual({ ok: false, place: 3, reason: 'rewritten' });
});
