import { utimes } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { hasOutputFile, keepOutputFile, outputFilePath } from '@/lib/outputs/output-files';
import { removeUnusedOutputs } from '@/lib/outputs/remove-unused-outputs';
import { resetDb, testDb } from '../support/database';
import { approvedArticle, newsroom } from '../support/newsroom';
import { emptyOutputFolder, madeOutput } from '../support/outputs';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await emptyOutputFolder();
});

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

test('files whose rows went are cleared away after a day, those of an output stay', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const { fileHash } = await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId });
  const orphan = await keepOutputFile(Buffer.from('没有人提及'));
  await removeUnusedOutputs(db, hours(23));
  expect(await hasOutputFile(orphan)).toBe(true);
  await removeUnusedOutputs(db, hours(25));
  expect([await hasOutputFile(orphan), await hasOutputFile(fileHash)]).toEqual([false, true]);
});

test('a file kept anew is young again', async () => {
  const bytes = Buffer.from('又生成了一次');
  const hash = await keepOutputFile(bytes);
  await utimes(outputFilePath(hash), hours(-48), hours(-48));
  await keepOutputFile(bytes);
  await removeUnusedOutputs(db, hours(0));
  expect(await hasOutputFile(hash)).toBe(true);
});
