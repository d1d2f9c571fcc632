import { beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/(site)/photos/[hash]/[file]/route';
import { POST } from '@/app/api/photos/route';
import { openDesk, person } from '../support/office';
import { drawJpeg } from '../support/pictures';
import { resetDb, testDb } from '../support/database';

const signedIn = vi.hoisted(() => ({ sessionId: null as string | null }));
vi.mock('@/lib/auth/link-person', () => ({ linkPerson: async () => null }));
vi.mock('@/lib/auth/named-session', () => ({ namedSession: async () => signedIn.sessionId ?? undefined }));

const db = testDb();
beforeEach(() => resetDb());

async function upload(picture: Buffer): Promise<Response> {
  const writer = await person(db, { roles: ['writer'] });
  const session = { id: await openDesk(db, writer.id) };
  signedIn.sessionId = session.id;
  const body = new FormData();
  body.set('photo', new File([new Uint8Array(picture)], '集市.jpg'));
  return POST(new Request('http://localhost:3000/api/photos', { method: 'POST', body }));
}

function get(hash: string, file: string, headers: Record<string, string> = {}): Promise<Response> {
  const params = Promise.resolve({ hash, file });
  return GET(new Request('http://localhost:3000/photos', { headers }), { params });
}

test('an uploaded photo is shown to the desk at once, to nobody signed out', async () => {
  const response = await upload(await drawJpeg());
  const { hash, ...size } = await response.json();
  expect([response.status, size]).toEqual([200, { width: 640, height: 480 }]);

  const shown = await get(hash, '480.webp');
  expect(shown.status).toBe(200);
  expect(shown.headers.get('content-type')).toBe('image/webp');
  expect(shown.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  expect((await shown.arrayBuffer()).byteLength).toBe(Number(shown.headers.get('content-length')));

  signedIn.sessionId = null;
  expect((await get(hash, '480.webp')).status).toBe(404);
  signedIn.sessionId = await openDesk(db, (await person(db, { roles: ['admin'] })).id);
  expect((await get(hash, '480.webp')).status).toBe(404);
});

test('a photo that its reader has is not sent again, and who may not see it is not told that they have it', async () => {
  const { hash } = await (await upload(await drawJpeg())).json();
  const { headers } = await get(hash, '480.webp');
  const known = headers.get('etag') ?? '';
  const again = await get(hash, '480.webp', { 'if-none-match': known });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  signedIn.sessionId = null;
  expect((await get(hash, '480.webp', { 'if-none-match': known })).status).toBe(404);
});

test('what is no picture is refused with the field and the reason', async () => {
  const response = await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    failure: { code: 'invalid', fields: { photo: 'photo_format' } },
  });
});

test.each([
  ['481.webp', 'a'.repeat(64)],
  ['480.webp', '..'],
  ['480.webp', 'a'.repeat(64)],
])('there is no %s of %s', async (file, hash) => {
  await upload(await drawJpeg());
  expect((await get(hash, file)).status).toBe(404);
});
