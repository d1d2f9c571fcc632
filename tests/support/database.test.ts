import { beforeEach, expect, test } from 'vitest';
import { recordEvent } from '@/lib/audit/record-event';
import { transaction } from '@/lib/db/transaction';
import { resetDb, testDb } from './database';
import { system } from './jobs';

const db = testDb();
const note = () =>
  transaction({ db, actor: system }, (tx) =>
    recordEvent(tx, { actor: system }, { type: 'topic.archived', subjectId: 'other' }),
  );

beforeEach(() => resetDb());

test('a reset empties the log that nobody may delete from', async () => {
  await note();
  await expect(db.event.deleteMany()).rejects.toThrow();
  await resetDb();
  expect(await db.event.count()).toBe(0);
});

test('a reset leaves the log as closed as before', async () => {
  await note();
  await expect(db.event.deleteMany()).rejects.toThrow();
});
