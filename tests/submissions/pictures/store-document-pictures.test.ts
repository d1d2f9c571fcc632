import { rm, writeFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { saveSection } from '@/lib/writing/commands/save-section';
import { startWorker } from '@/lib/jobs/start-worker';
import { photoDirectory } from '@/lib/media/photo-path';
import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import { submissionFilePath } from '@/lib/submissions/files/file-path';
import { queueLostPictures } from '@/lib/submissions/pictures/queue-lost-pictures';
import { storeDocumentPictures } from '@/lib/submissions/pictures/store-document-pictures';
import { listArticleMaterial } from '@/lib/submissions/queries/list-article-material';
import { jobWork } from '@/lib/web/start-jobs';
import { askedDepartment, type AskedDepartment } from '../../support/asked-department';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { documentWithPictures } from '../../support/document-with-pictures';
import { doc, photo } from '../../support/documents';
import { clearJobs, eventually, queuedJobs, system } from '../../support/jobs';
import { ctxOf } from '../../support/office';
import { emptySubmissionFolder, received } from '../../support/received-files';

const db = testDb();
const CAPTION = '3月12日，区工商联走访企业。';
const name = '工作总结.docx';
let asked: AskedDepartment;
beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
  await emptySubmissionFolder();
  asked = await askedDepartment(db);
});

async function handIn(bytes: Uint8Array, fileName = name) {
  const files = await received({ fileName, bytes });
  const { submissionId } = await handInSubmission(ctxOf(db, asked.link), {
    requestId: asked.requestId,
    sectionId: asked.sectionIds[1],
    text: '',
    contributorName: '王敏',
    replacesId: null,
    files,
  });
  const { hash } = await db.submissionFile.findFirstOrThrow({ where: { submissionId } });
  return { submissionId, hash };
}
const store = (hash: string) => storeDocumentPictures(ctxOf(db, system), { hash, fileName: name });
async function shown() {
  const [submission] = await listArticleMaterial(ctxOf(db, asked.writer), asked.articleId);
  return submission?.files[0]?.pictures;
}

test('the hand-in counts the pictures of a document and leaves them to a job', async () => {
  const { hash } = await handIn(await documentWithPictures({ caption: CAPTION }, {}));
  expect(await db.photo.count()).toBe(0);
  expect(await shown()).toEqual({ found: [], awaited: 2, hasOthers: false });
  expect(await queuedJobs(db)).toMatchObject([
    { name: 'store-document-pictures', data: { hash, fileName: name } },
  ]);
});

test('a document without pictures makes no job', async () => {
  await handIn(Buffer.from('全年走访企业三百家。'), '总结.txt');
  expect(await queuedJobs(db)).toEqual([]);
  expect(await shown()).toEqual({ found: [], awaited: 0, hasOthers: false });
});

test('the worker stores them, and the writer sees each with the caption found beside it', async () => {
  await handIn(await documentWithPictures({ caption: CAPTION }, {}));
  const worker = await startWorker(process.env.DATABASE_URL ?? '', {
    ...jobWork(db),
    sweep: async () => {},
  });
  await eventually(async () => (await shown())?.awaited === 0).finally(() => worker.stop());
  const pictures = await shown();
  expect(pictures?.hasOthers).toBe(false);
  expect(pictures?.found).toMatchObject([
    { position: 0, caption: CAPTION, photo: { width: 640, height: 480 } },
    { position: 1, caption: '', credit: '' },
  ]);
  expect(await db.event.count({ where: { type: 'photo.uploaded', actorName: '系统' } })).toBe(2);
});

test('a picture that cannot be read keeps neither the document nor the other pictures out', async () => {
  const { hash } = await handIn(
    await documentWithPictures({ bytes: Buffer.from('EMF') }, { caption: CAPTION }),
  );
  await store(hash);
  expect(await shown()).toMatchObject({
    found: [{ position: 1, caption: CAPTION }],
    awaited: 0,
    hasOthers: true,
  });
});

test('after a crash it goes on where it was, and done again it does nothing', async () => {
  const { hash } = await handIn(await documentWithPictures({ caption: CAPTION }, {}, {}));
  await store(hash);
  const before = await db.documentPicture.findMany({ orderBy: { position: 'asc' } });
  await ownerDb().documentPicture.deleteMany({ where: { position: { gt: 0 } } });
  await rm(photoDirectory(before[2]?.photoHash ?? ''), { recursive: true });

  await Promise.all([store(hash), store(hash)]);
  await rm(submissionFilePath(hash));
  await store(hash);
  expect(await db.documentPicture.findMany({ orderBy: { position: 'asc' } })).toEqual(before);
  expect(await db.photo.count()).toBe(3);
  expect(await db.event.count({ where: { type: 'photo.uploaded' } })).toBe(3);
});

test('the same document handed in twice shows its pictures at both', async () => {
  const bytes = await documentWithPictures({ caption: CAPTION });
  const { hash } = await handIn(bytes);
  await store(hash);
  await handIn(bytes);
  const list = await listArticleMaterial(ctxOf(db, asked.writer), asked.articleId);
  expect(list.map(({ files }) => files[0]?.pictures.found.length)).toEqual([1, 1]);
  expect(await db.photo.count()).toBe(1);
});

test('a picture that stands twice in a document is offered once, with its caption', async () => {
  const { hash } = await handIn(
    await documentWithPictures({ colour: '#123' }, { colour: '#123', caption: CAPTION }),
  );
  await store(hash);
  expect((await shown())?.found).toMatchObject([{ position: 1, caption: CAPTION }]);
});

test('a picture taken from a document counts as taken from its submission', async () => {
  const { hash, submissionId } = await handIn(await documentWithPictures({ caption: CAPTION }));
  await store(hash);
  const [, sectionId = ''] = asked.sectionIds;
  const { version } = await db.section.findUniqueOrThrow({ where: { id: sectionId } });
  const stored = (await shown())?.found[0]?.photo ?? expect.unreachable();
  await saveSection(ctxOf(db, asked.writer), {
    articleId: asked.articleId,
    sectionId,
    baseVersion: version,
    headingLines: ['凝聚共识'],
    document: { schemaVersion: 1, doc: doc('正文。', photo(stored)) },
  });
  expect(await db.sectionSource.findMany()).toEqual([{ sectionId, submissionId }]);
  const submission = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  expect(submission.takenById).toBe(asked.writer.id);
});

test('only the job queue stores pictures of documents', async () => {
  const { hash } = await handIn(await documentWithPictures({}));
  await expect(
    storeDocumentPictures(ctxOf(db, asked.writer), { hash, fileName: name }),
  ).rejects.toMatchObject({ code: 'forbidden', reason: 'needs_system' });
});

test('what a lost job left, and what came before pictures were looked for, is found again', async () => {
  const { hash } = await handIn(await documentWithPictures({}));
  const old = await handIn(await documentWithPictures({ colour: '#456' }));
  await ownerDb().handedInDocument.delete({ where: { hash: old.hash } });
  await handIn(Buffer.from('没有图片。'), '总结.txt');
  await clearJobs(db);
  await queueLostPictures(ctxOf(db, system));
  const jobs = (await queuedJobs(db)).map(({ data }) => data as { hash: string });
  expect(jobs.map((job) => job.hash).sort()).toEqual([hash, old.hash].sort());

  for (const job of jobs) await store(job.hash);
  await clearJobs(db);
  await queueLostPictures(ctxOf(db, system));
  expect(await queuedJobs(db)).toEqual([]);
});

test('a document no reader takes any more is not waited for', async () => {
  const { hash } = await handIn(await documentWithPictures({}));
  await writeFile(submissionFilePath(hash), 'PK');
  await store(hash);
  expect(await shown()).toEqual({ found: [], awaited: 0, hasOthers: true });
});
