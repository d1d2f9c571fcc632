import { beforeEach, expect, test } from 'vitest';
import { recordEvent } from '@/lib/audit/record-event';
import { transaction } from '@/lib/db/transaction';
import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { resetDb, testDb } from '../support/database';
import { system } from '../support/jobs';
import { withoutRules } from '../support/without-rules';

const db = testDb();
beforeEach(() => resetDb(db));

async function note(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const from = { 说明: `第${index}条`, 引号: '"', nested: { b: 1, a: [null, 1.5] } };
    const payload = { bodyName: '云溪区', year: 2025, from };
    await transaction(db, (tx) => recordEvent(tx, { actor: system }, { type: 'article.created', payload }));
  }
}

test('an empty log and an untouched one are sound', async () => {
  expect(await verifyAuditLog(db)).toEqual({ ok: true, count: 0, lastHash: '0'.repeat(64) });
  await note(5);
  const last = await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(await verifyAuditLog(db)).toEqual({ ok: true, count: 5, lastHash: last.hash });
});

test('events written at once still make one chain', async () => {
  await Promise.all(Array.from({ length: 30 }, () => note(1)));
  expect(await verifyAuditLog(db)).toMatchObject({ ok: true, count: 30 });
});

test('a log longer than one batch is gone through to its end', async () => {
  await db.$executeRaw`INSERT INTO "Event" (type, "actorName") SELECT 'article.created', '系统' FROM generate_series(1, 2100)`;
  expect(await verifyAuditLog(db)).toMatchObject({ ok: true, count: 2100 });
  await withoutRules(db, `UPDATE "Event" SET "actorName" = '别人' WHERE seq = 2050`);
  expect(await verifyAuditLog(db)).toEqual({ ok: false, seq: 2050, reason: 'altered' });
});

test.each([
  ['a payload', `payload = '{"说明": "别的"}'`],
  ['the person', `"actorName" = '别人'`],
  ['the time', `at = at - interval '1 hour'`],
  ['the type', `type = 'article.approved'`],
])('a row with %s changed is named', async (_, change) => {
  await note(5);
  await withoutRules(db, `UPDATE "Event" SET ${change} WHERE seq = 3`);
  expect(await verifyAuditLog(db)).toEqual({ ok: false, seq: 3, reason: 'altered' });
});

test('a row changed with its own hash made to fit breaks the next one', async () => {
  await note(5);
  await withoutRules(db, `UPDATE "Event" SET "actorName" = '别人' WHERE seq = 3;`);
  await withoutRules(
    db,
    `UPDATE "Event" e SET hash = encode(sha256(convert_to(event_hash_input(e), 'UTF8')), 'hex') WHERE seq = 3`,
  );
  expect(await verifyAuditLog(db)).toEqual({ ok: false, seq: 4, reason: 'unlinked' });
});

test('a removed row is named, the first one too', async () => {
  await note(5);
  await withoutRules(db, `DELETE FROM "Event" WHERE seq = 3`);
  expect(await verifyAuditLog(db)).toEqual({ ok: false, seq: 3, reason: 'missing' });
  await withoutRules(db, `DELETE FROM "Event" WHERE seq = 1`);
  expect(await verifyAuditLog(db)).toEqual({ ok: false, seq: 1, reason: 'missing' });
});

test('two rows put in each other’s place are noticed', async () => {
  await note(5);
  await withoutRules(
    db,
    `UPDATE "Event" a SET type = b.type, at = b.at, payload = b.payload, hash = b.hash, "prevHash" = b."prevHash"
     FROM "Event" b WHERE (a.seq, b.seq) IN ((2, 3), (3, 2))`,
  );
  expect(await verifyAuditLog(db)).toMatchObject({ ok: false, seq: 2 });
});
