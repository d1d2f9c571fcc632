import { writeFile } from 'node:fs/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/material/requests/[requestId]/submissions/route';
import { GET } from '@/app/api/submissions/files/[fileId]/route';
import { MAX_SUBMISSION_BYTES } from '@/lib/domain/submission-limits';
import { makeLink } from '@/lib/seasons/commands/make-link';
import { submissionFilePath } from '@/lib/submissions/files/file-path';
import { askedDepartment, type AskedDepartment } from '../../../support/asked-department';
import { resetDb, testDb } from '../../../support/database';
import { ctxOf, openDesk } from '../../../support/office';
import { drawJpeg } from '../../../support/pictures';
import { emptySubmissionFolder, leftOver } from '../../../support/received-files';

// What a running server would read from the request: the link's cookie, and next-auth's.
const browser = vi.hoisted(() => ({
  token: undefined as string | undefined,
  sessionId: undefined as string | undefined,
}));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    getAll: () => [],
    get: (name: string) =>
      name === 'huimou-material' && browser.token !== undefined ? { name, value: browser.token } : undefined,
  }),
}));
vi.mock('next-auth/jwt', () => ({
  getToken: async () => (browser.sessionId === undefined ? null : { sessionId: browser.sessionId }),
}));

const db = testDb();
let asked: AskedDepartment;

beforeEach(async () => {
  await resetDb();
  await emptySubmissionFolder();
  browser.token = undefined;
  browser.sessionId = undefined;
  asked = await askedDepartment(db);
});

async function holdLink({ writer, requestId } = asked): Promise<string> {
  const { token, linkId } = await makeLink(ctxOf(db, writer), { requestId, recipient: '王敏', days: 5 });
  browser.token = token;
  return linkId;
}

async function signIn(personId: string): Promise<void> {
  browser.sessionId = await openDesk(db, personId);
}

function send(files: File[], wanted: object = {}, headers: Record<string, string> = {}) {
  const form = new FormData();
  const words = { sectionId: asked.sectionIds[0], text: '', contributorName: '王敏', replacesId: null };
  form.append('submission', JSON.stringify({ ...words, ...wanted }));
  for (const file of files) form.append('file', file);
  const url = `http://localhost/api/material/requests/${asked.requestId}/submissions`;
  const request = new Request(url, { method: 'POST', body: form, headers });
  return POST(request, { params: Promise.resolve({ requestId: asked.requestId }) });
}

const download = (fileId: string) =>
  GET(new Request(`http://localhost/api/submissions/files/${fileId}`), {
    params: Promise.resolve({ fileId }),
  });

async function handedInFile(name = '工作总结 “定稿”.txt'): Promise<{ id: string; hash: string }> {
  await holdLink();
  expect((await send([new File(['走访企业三百家。'], name)])).status).toBe(200);
  return db.submissionFile.findFirstOrThrow({ select: { id: true, hash: true } });
}

test('a department hands in files through its link; photos keep their own caption beside the bad file', async () => {
  await holdLink();
  const photo = new File([new Uint8Array(await drawJpeg())], '照片.jpg');
  const answer = await send([new File(['GIF89a......'], '动图.gif'), photo], {
    files: [{}, { caption: '座谈会现场', credit: '张三 摄' }],
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    refused: [{ fileName: '动图.gif', place: 0, reason: 'photo_format' }],
  });
  expect(await db.submissionFile.findMany()).toMatchObject([
    { kind: 'photo', fileName: '照片.jpg', caption: '座谈会现场', credit: '张三 摄' },
  ]);
  expect(await leftOver()).toEqual([]);
});

test('a form cannot say where on the disk its files lie', async () => {
  await holdLink();
  const received = { path: '/etc/hostname', byteSize: 3, hash: 'a'.repeat(64) };
  const answer = await send([], { text: '正文', files: [{ fileName: 'x.txt', place: 0, received }] });
  expect(answer.status).toBe(200);
  expect(await db.submissionFile.count()).toBe(0);
});

test('nobody signed in and without a link hands in or downloads', async () => {
  const { id } = await handedInFile();
  browser.token = undefined;
  expect((await send([], { text: '正文' })).status).toBe(401);
  expect((await download(id)).status).toBe(401);
});

test('a revoked link neither hands in nor downloads, and no file is kept', async () => {
  const { id } = await handedInFile();
  await db.requestLink.updateMany({ data: { revokedAt: new Date() } });
  expect((await send([new File(['x'], 'x.txt')])).status).toBe(401);
  expect((await download(id)).status).toBe(401);
  expect(await leftOver()).toEqual([]);
});

test('the link of a request that was cancelled downloads nothing any more', async () => {
  const { id } = await handedInFile();
  await db.materialRequest.updateMany({ data: { cancelledAt: new Date() } });
  expect((await download(id)).status).toBe(404);
  browser.token = undefined;
  await signIn(asked.writer.id);
  expect((await download(id)).status).toBe(200);
});

test('a form from another site hands in nothing', async () => {
  await holdLink();
  expect((await send([], { text: '正文' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
});

test('more than 200 MB is refused before any of it is read', async () => {
  await holdLink();
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: new ReadableStream({ pull: () => Promise.reject(new Error('was read')) }),
    headers: {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(MAX_SUBMISSION_BYTES * 2),
    },
    duplex: 'half',
  } as RequestInit);
  const answer = await POST(request, { params: Promise.resolve({ requestId: asked.requestId }) });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ failure: { reason: 'upload_too_large' } });
});

test('the office downloads a file as it came, under its Chinese name, to be saved and not shown', async () => {
  const { id } = await handedInFile();
  browser.token = undefined;
  await signIn(asked.writer.id);
  const answer = await download(id);
  expect(await answer.text()).toBe('走访企业三百家。');
  const name = encodeURIComponent('工作总结 “定稿”.txt');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="____ ____.txt"; filename*=UTF-8''${name}`,
  );
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
});

test('the department downloads its own file through its link, another department nothing', async () => {
  const { id } = await handedInFile();
  expect((await download(id)).status).toBe(200);
  const other = await askedDepartment(db, '区侨联');
  await holdLink(other);
  expect((await download(id)).status).toBe(404);
  browser.token = undefined;
  await signIn(other.liaison.id);
  expect((await download(id)).status).toBe(404);
});

test("somebody of the office who tries another request's link still downloads by their own right", async () => {
  const { id } = await handedInFile();
  await holdLink(await askedDepartment(db, '区侨联'));
  await signIn(asked.writer.id);
  expect((await download(id)).status).toBe(200);
});

test('a file that is not as it came is not sent', async () => {
  const { id, hash } = await handedInFile();
  await writeFile(submissionFilePath(hash), '走访企业四百家。');
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = await download(id);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('四百家');
});
