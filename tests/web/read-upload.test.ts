import { expect, test } from 'vitest';
import { readUpload } from '@/lib/web/read-upload';

const KB = 1024;
const options = { field: 'photo', maxBytes: 100 * KB };

function upload(field: string, bytes: Uint8Array<ArrayBuffer>, name = '座谈会.jpg') {
  const body = new FormData();
  body.set(field, new File([bytes], name));
  return new Request('http://localhost/api/photos', { method: 'POST', body });
}

test('the file of the form is read, with its name', async () => {
  const { bytes, name } = await readUpload(upload('photo', new Uint8Array([1, 2, 3])), options);
  expect([...bytes]).toEqual([1, 2, 3]);
  expect(name).toBe('座谈会.jpg');
});

test('a request that says it is too large is refused unread', async () => {
  const request = new Request('http://localhost', {
    method: 'POST',
    headers: { 'content-length': String(1024 * KB) },
  });
  await expect(readUpload(request, options)).rejects.toMatchObject({ reason: 'request_too_large' });
});

test('one that does not say is cut off where it gets too large', async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 64 * KB;
      controller.enqueue(new Uint8Array(64 * KB));
      if (sent > 10 * 1024 * KB) controller.close();
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const request = new Request('http://localhost', {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit);
  await expect(readUpload(request, options)).rejects.toMatchObject({ reason: 'request_too_large' });
  expect(sent).toBeLessThan(1024 * KB);
});

test.each([
  ['another field', () => upload('other', new Uint8Array(1))],
  ['no form', () => new Request('http://localhost', { method: 'POST', body: '{}' })],
  ['no body', () => new Request('http://localhost', { method: 'POST' })],
])('%s is malformed', async (_, request) => {
  await expect(readUpload(request(), options)).rejects.toMatchObject({ reason: 'malformed_request' });
});
