import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { receiveForm } from '@/lib/submissions/files/receive-form';
import { emptySubmissionFolder, leftOver } from '../../support/received-files';

beforeEach(emptySubmissionFolder);

const LIMITS = { files: 3, fileBytes: 1000, totalBytes: 10_000 };

async function sent(files: File[]) {
  const form = new FormData();
  form.append('submission', '{"text":"正文"}');
  for (const file of files) form.append('file', file);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const bytes = new Uint8Array(await request.arrayBuffer());
  return { headers: { 'content-type': request.headers.get('content-type') ?? '' }, bytes };
}

async function* inPieces(bytes: Uint8Array, size = 100) {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

async function receive(files: File[], limits = LIMITS) {
  const { headers, bytes } = await sent(files);
  return receiveForm({ headers, body: inPieces(bytes) }, limits);
}

test('fields and files arrive in order, with their Chinese names, on the disk', async () => {
  const { fields, files, discard } = await receive([
    new File(['甲'.repeat(100)], '工作总结（定稿）.docx'),
    new File(['乙'], '照片 1.jpg'),
  ]);
  expect(JSON.parse(fields.submission ?? '')).toEqual({ text: '正文' });
  expect(files.map(({ fileName, place }) => [place, fileName])).toEqual([
    [0, '工作总结（定稿）.docx'],
    [1, '照片 1.jpg'],
  ]);
  expect(files[0]?.received?.byteSize).toBe(300);
  expect(await readFile(files[0]?.received?.path ?? '', 'utf8')).toBe('甲'.repeat(100));
  await discard();
  expect(await leftOver()).toEqual([]);
});

test('a file that is too large is named, not kept, and the next still comes', async () => {
  const { files } = await receive([new File(['x'.repeat(1001)], '大.pdf'), new File(['y'], '小.txt')]);
  expect(files.map(({ fileName, received }) => [fileName, received?.byteSize])).toEqual([
    ['大.pdf', undefined],
    ['小.txt', 1],
  ]);
  expect(await leftOver()).toHaveLength(1);
});

test('a file of exactly the size allowed comes in', async () => {
  const { files } = await receive([new File(['x'.repeat(1000)], '正好.txt')]);
  expect(files[0]?.received?.byteSize).toBe(1000);
});

test('too many files are refused, and none is left on the disk', async () => {
  const files = Array.from({ length: 4 }, (_, place) => new File(['x'], `${place}.txt`));
  await expect(receive(files)).rejects.toMatchObject({ details: { fields: { files: 'too_many' } } });
  expect(await leftOver()).toEqual([]);
});

test('a form larger than allowed is refused while it still comes', async () => {
  let isRead = 0;
  const { headers, bytes } = await sent([new File(['x'.repeat(900)], '1.txt')]);
  async function* endless() {
    yield bytes.subarray(0, 600);
    for (;;) {
      isRead += 1;
      yield new Uint8Array(1024 * 1024);
    }
  }
  await expect(
    receiveForm({ headers, body: endless() }, { ...LIMITS, totalBytes: 5 * 1024 * 1024 }),
  ).rejects.toMatchObject({ reason: 'upload_too_large' });
  expect(isRead).toBeLessThan(10);
  expect(await leftOver()).toEqual([]);
});

test('an upload that breaks off leaves nothing behind', async () => {
  const { headers, bytes } = await sent([new File(['x'.repeat(900)], '1.txt')]);
  async function* broken() {
    yield bytes.subarray(0, 700);
    throw new Error('aborted');
  }
  await expect(receiveForm({ headers, body: broken() }, LIMITS)).rejects.toMatchObject({
    reason: 'malformed_request',
  });
  const cut = receiveForm({ headers, body: inPieces(bytes.subarray(0, 700)) }, LIMITS);
  await expect(cut).rejects.toMatchObject({ reason: 'malformed_request' });
  expect(await leftOver()).toEqual([]);
});

test.each(['application/json', 'multipart/form-data', ''])(
  'what is no form is malformed: %s',
  async (type) => {
    await expect(
      receiveForm({ headers: { 'content-type': type }, body: inPieces(new Uint8Array(10)) }, LIMITS),
    ).rejects.toMatchObject({ reason: 'malformed_request' });
  },
);
