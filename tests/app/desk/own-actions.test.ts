import { beforeEach, expect, test, vi } from 'vitest';
import * as password from '@/app/(auth)/change-password/actions';
import * as account from '@/app/(desk)/desk/account/actions';
import * as departments from '@/app/(desk)/desk/admin/departments/actions';
import * as people from '@/app/(desk)/desk/admin/people/actions';
import * as peopleSheet from '@/app/(desk)/desk/admin/people/import/actions';
import * as list from '@/app/(desk)/desk/articles/(list)/actions';
import * as bin from '@/app/(desk)/desk/articles/bin/actions';
import * as facts from '@/app/(desk)/desk/facts/actions';
import * as confirmations from '@/app/(desk)/desk/articles/[articleId]/confirmation-actions';
import * as history from '@/app/(desk)/desk/articles/[articleId]/history/actions';
import * as notices from '@/app/(desk)/desk/notices/actions';
import * as sections from '@/app/(desk)/desk/sections/actions';
import * as site from '@/app/(desk)/desk/admin/site/actions';
import * as stages from '@/app/(desk)/desk/admin/stages/actions';
import * as template from '@/app/(desk)/desk/admin/templates/[templateId]/actions';
import * as templates from '@/app/(desk)/desk/admin/templates/actions';
import * as topics from '@/app/(desk)/desk/admin/topics/actions';
import * as webhooks from '@/app/(desk)/desk/admin/webhooks/actions';
import { NO_IDENTITY } from '@/lib/publications/site-identity';
import { account as addAccount, signedIn } from '../../support/account';
import { resetDb, testDb } from '../../support/database';

const here = vi.hoisted(() => ({ sessionId: undefined as string | undefined }));
// The cookie is read by next-auth, which needs a running server.
vi.mock('@/lib/auth/named-session', () => ({ namedSession: async () => here.sessionId }));
vi.mock('next/cache', () => ({ refresh: () => {} }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ getAll: () => [], set: () => {} }),
  headers: async () => new Headers(),
}));

const db = testDb();
beforeEach(async () => {
  await resetDb();
  here.sessionId = undefined;
});

type Action = (input: never, more: never) => Promise<unknown>;
const administration = Object.entries<Action>({
  ...people,
  ...peopleSheet,
  ...departments,
  ...topics,
  ...stages,
  ...site,
  ...webhooks,
  ...templates,
  ...template,
});
const all = [
  ...administration,
  ...Object.entries<Action>({
    ...account,
    ...password,
    ...notices,
    ...confirmations,
    ...facts,
    ...sections,
    ...history,
    ...list,
    ...bin,
  }),
];
const id = '00000000-0000-7000-8000-000000000001';
/** What any of these actions takes as input, so that nothing but the right to act is wanting. */
const input = {
  ...{ id, personId: id, templateId: id, version: 1 },
  ...{ name: '名称', reviewerIds: [], sections: [], before: [id], after: [id] },
  allowed: true,
  ...{
    webhookId: id,
    deliveryId: id,
    url: 'https://portal.example.gov.cn/',
    events: ['published'],
    isOn: true,
  },
  ...NO_IDENTITY,
  version: 1,
  ...{ displayName: '林晓雯', signInName: 'linxw', roles: ['writer'] },
} as never;

test.each(all)('%s refuses who is signed out', async (_, action) => {
  expect(await action(input, '' as never)).toMatchObject({
    ok: false,
    failure: { code: 'unauthenticated', reason: 'signed_out' },
  });
  expect(await db.event.count()).toBe(0);
});

test.each(administration)('%s refuses who is no administrator', async (_, action) => {
  await addAccount(db);
  here.sessionId = (await signedIn(db)).actor.sessionId;
  expect(await action(input, '' as never)).toMatchObject({
    ok: false,
    failure: { code: 'forbidden', reason: 'needs_admin' },
  });
});

test.each(administration)('%s waits until a temporary password is replaced', async (_, action) => {
  await addAccount(db, { roles: ['admin'], mustChangePassword: true });
  here.sessionId = (await signedIn(db)).actor.sessionId;
  expect(await action(input, '' as never)).toMatchObject({
    ok: false,
    failure: { reason: 'must_change_password' },
  });
});

test('who owes a password may do just that', async () => {
  await addAccount(db, { mustChangePassword: true });
  here.sessionId = (await signedIn(db)).actor.sessionId;
  expect(await password.changePasswordAction({ newPassword: '落霞与孤鹜齐飞秋水共长天' })).toMatchObject({
    ok: true,
  });
  expect(await account.changeLocaleAction('en')).toMatchObject({ ok: true, value: { locale: 'en' } });
});
