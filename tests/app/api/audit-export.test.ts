import { beforeEach, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/audit/export/route';
import { signIn } from '@/lib/people/commands/sign-in';
import { account, PASSWORD, POLICY, STRANGE } from '../../support/account';
import { resetDb, testDb } from '../../support/database';

// The cookie is read by next-auth, and the language by next-intl, which need a running server.
const session = vi.hoisted(() => ({ current: null as { sessionId: string } | null }));
vi.mock('@/lib/auth/named-session', () => ({ namedSession: async () => session.current?.sessionId }));
vi.mock('next-intl/server', async () => {
  const { createFormatter, createTranslator } = await import('next-intl');
  const { loadMessages } = await import('@/messages/load-messages');
  const spoken = { locale: 'zh-CN', messages: await loadMessages('zh-CN'), timeZone: 'Asia/Shanghai' };
  return {
    getTranslations: async (namespace?: string) => createTranslator({ ...spoken, namespace }),
    getFormatter: async () => createFormatter(spoken),
    getRequestConfig: (config: unknown) => config,
  };
});

const db = testDb();
beforeEach(async () => {
  await resetDb();
  session.current = null;
});

async function signedInAs(role: 'auditor' | 'writer') {
  await account(db, { roles: [role] });
  session.current = await signIn(
    { db, now: new Date(), policy: POLICY },
    { signInName: 'linxw', password: PASSWORD },
    STRANGE,
  );
}

function ask(fields: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams(fields);
  return POST(new Request('http://localhost:3000/api/audit/export', { method: 'POST', body }));
}

test('who is signed out takes nothing out', async () => {
  expect((await ask()).status).toBe(401);
  expect(await db.event.count()).toBe(0);
});

test('who is no auditor is refused', async () => {
  await signedInAs('writer');
  const response = await ask();
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ failure: { reason: 'needs_auditor' } });
});

test('an auditor gets what the filter shows as a dated file, which is on record', async () => {
  await signedInAs('auditor');
  const response = await ask({ type: 'person.signed_in' });
  expect(response.status).toBe(200);
  const disposition = response.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename="audit-log-\d{4}-\d\d-\d\d\.csv"; filename\*=UTF-8''/);
  const [head, ...rows] = (await response.text()).trim().split('\r\n');
  expect(head).toContain('序号,时间（北京时间）,人员,做了什么,稿件,类型');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(',登录,');
  expect(rows[0]).toContain('person.signed_in');
  expect(await db.event.count({ where: { type: 'audit.exported' } })).toBe(1);
});

test('what is no form is refused', async () => {
  await signedInAs('auditor');
  const request = new Request('http://localhost:3000/api/audit/export', { method: 'POST', body: '{}' });
  expect((await POST(request)).status).toBe(422);
});
