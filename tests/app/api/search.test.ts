import { beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/search/route';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { person } from '../../support/office';

// The cookie is read by next-auth, which needs a running server.
const here = vi.hoisted(() => ({ sessionId: undefined as string | undefined }));
vi.mock('@/lib/auth/named-session', () => ({ namedSession: async () => here.sessionId }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ getAll: () => [], get: () => undefined }),
  headers: async () => new Headers(),
}));

const db = testDb();
beforeEach(() => resetDb());

test('whoever searches is at work: the session does not go idle meanwhile', async () => {
  const writer = await person(db, { name: '林晓雯', roles: ['writer'] });
  here.sessionId = writer.sessionId;
  const earlier = new Date(Date.now() - 10 * 60_000);
  await ownerDb().session.updateMany({ data: { lastSeenAt: earlier } });
  expect((await GET(new Request('http://localhost/api/search?q=x'))).status).toBe(200);
  const session = await db.session.findFirstOrThrow();
  expect(session.lastSeenAt.getTime()).toBeGreaterThan(earlier.getTime());
});

test('nobody who is not signed in is answered', async () => {
  here.sessionId = undefined;
  expect((await GET(new Request('http://localhost/api/search?q=x'))).status).toBe(401);
});
