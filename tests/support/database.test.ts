import { beforeEach, expect, test } from 'vitest';
import { appendEvent } from '@/lib/audit/append-event';
import { resetDb, testDb } from './database';

const db = testDb();
const actor = { id: '00000000-0000-7000-8000-000000000001', displayName: '林晓雯' };
const note = (type: string) =>
  db.$transaction((tx) => appendEvent(tx, { actor: actor as never }, { type: type as never }));

beforeEach(() => resetDb(db));

test('a reset empties the log that nobody may delete from', async () => {
  await note('article.created');
  await expect(db.event.deleteMany()).rejects.toThrow();
  await resetDb(db);
  expect(await db.event.count()).toBe(0);
});

test('a reset leaves the log as closed as before', async () => {
  await note('article.created');
  await expect(db.event.deleteMany()).rejects.toThrow();
});
