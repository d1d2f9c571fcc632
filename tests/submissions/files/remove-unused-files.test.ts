import { access, utimes } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { discardImport } from '@/lib/imports/commands/discard-import';
import { importFile } from '@/lib/imports/commands/import-file';
import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import { submissionFilePath } from '@/lib/submissions/files/file-path';
import { keepFile } from '@/lib/submissions/files/keep-file';
import { receiveFile } from '@/lib/submissions/files/receive-file';
import { removeUnusedFiles } from '@/lib/submissions/files/remove-unused-files';
import { askedDepartment } from '../../support/asked-department';
import { resetDb, testDb } from '../../support/database';
import { SUMMARY } from '../../support/imports';
import { ctxOf, person } from '../../support/office';
import { emptySubmissionFolder, received } from '../../support/received-files';

const HOUR_MS = 60 * 60 * 1000;
const db = testDb();

beforeEach(async () => {
  await resetDb();
  await emptySubmissionFolder();
});

const in25Hours = () => new Date(Date.now() + 25 * HOUR_MS);
const isThere = (hash: string) =>
  access(submissionFilePath(hash)).then(
    () => true,
    () => false,
  );

async function importedFile(text: string) {
  const ctx = ctxOf(db, await person(db, { roles: ['writer'] }));
  const [file] = await received({ fileName: '综述.txt', bytes: text });
  const { importId } = await importFile(ctx, { fileName: '综述.txt', received: file?.received });
  const { hash } = await db.import.findUniqueOrThrow({ where: { id: importId } });
  return { hash, discard: () => discardImport(ctx, { importId }) };
}

test('the file of an import stays; that of a discarded one goes after a day', async () => {
  const kept = await importedFile(SUMMARY);
  const other = await importedFile(`${SUMMARY}\n另有一段。`);
  await other.discard();
  await removeUnusedFiles(db, new Date(Date.now() + 23 * HOUR_MS));
  expect([await isThere(kept.hash), await isThere(other.hash)]).toEqual([true, true]);
  await removeUnusedFiles(db, in25Hours());
  expect([await isThere(kept.hash), await isThere(other.hash)]).toEqual([true, false]);
});

test('the file of a discarded import stays while somebody else imported or handed in the same', async () => {
  const mine = await importedFile(SUMMARY);
  const theirs = await importedFile(SUMMARY);
  expect(theirs.hash).toBe(mine.hash);
  await mine.discard();
  await removeUnusedFiles(db, in25Hours());
  expect(await isThere(mine.hash)).toBe(true);

  const { link, requestId, sectionIds } = await askedDepartment(db);
  await handInSubmission(ctxOf(db, link), {
    ...{ requestId, sectionId: sectionIds[0], text: '', contributorName: '王敏', replacesId: null },
    files: await received({ fileName: '综述.txt', bytes: SUMMARY }),
  });
  await theirs.discard();
  await removeUnusedFiles(db, in25Hours());
  expect(await isThere(mine.hash)).toBe(true);
});

test('what came again today is not as old as it was', async () => {
  const receive = () => receiveFile(Readable.from([Buffer.from('无人提及')]));
  const first = await receive();
  await keepFile(first);
  const longAgo = new Date(Date.now() - 72 * HOUR_MS);
  await utimes(submissionFilePath(first.hash), longAgo, longAgo);
  await keepFile(await receive());
  await removeUnusedFiles(db, new Date());
  expect(await isThere(first.hash)).toBe(true);
  await utimes(submissionFilePath(first.hash), longAgo, longAgo);
  await removeUnusedFiles(db, new Date());
  expect(await isThere(first.hash)).toBe(false);
});

test('a folder that is not there yet is no error', async () => {
  await expect(removeUnusedFiles(db, new Date())).resolves.toBeUndefined();
});
