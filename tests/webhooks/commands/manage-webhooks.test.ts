import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { addWebhook } from '@/lib/webhooks/commands/add-webhook';
import { changeWebhook } from '@/lib/webhooks/commands/change-webhook';
import { changeWebhookSecret } from '@/lib/webhooks/commands/change-webhook-secret';
import { pingWebhook } from '@/lib/webhooks/commands/ping-webhook';
import { removeWebhook } from '@/lib/webhooks/commands/remove-webhook';
import { resendDelivery } from '@/lib/webhooks/commands/resend-delivery';
import { switchWebhook } from '@/lib/webhooks/commands/switch-webhook';
import { clearDeliveries } from '@/lib/webhooks/clear-deliveries';
import { getWebhook } from '@/lib/webhooks/queries/get-webhook';
import { listWebhooks } from '@/lib/webhooks/queries/list-webhooks';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';

const db = testDb();
let admin: PersonActor;
beforeEach(async () => {
  await resetDb();
  admin = await person(db, { name: '管立新', roles: ['admin'] });
});

const KEY = 'https://portal.example.gov.cn/hooks?key=secret-of-theirs';
const wanted = { name: '区门户网站', url: KEY, events: ['withdrawn', 'published'] };
const add = (over = {}, actor = admin) => addWebhook(ctxOf(db, actor), { ...wanted, ...over });
const list = async () => (await listWebhooks({ actor: admin, db }, new Date())).webhooks;

test('an administrator enters an address; its secret is given this once, and no page or record holds it', async () => {
  const { webhookId, secret } = await add();
  expect(Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
  const [row] = await list();
  expect(row).toMatchObject({
    name: '区门户网站',
    url: KEY,
    events: ['published', 'withdrawn'],
    isOn: true,
    last: null,
  });
  const shown = JSON.stringify([row, await getWebhook({ actor: admin, db }, webhookId, new Date())]);
  const event = await lastEvent(db);
  expect(event).toMatchObject({
    type: 'webhook.added',
    subjectId: webhookId,
    payload: { name: '区门户网站', host: 'portal.example.gov.cn', events: ['published', 'withdrawn'] },
  });
  const { secret: next } = await changeWebhookSecret(ctxOf(db, admin), { webhookId, version: 1 });
  const logged = JSON.stringify((await db.event.findMany()).map(({ payload }) => payload));
  for (const kept of [secret, next]) {
    expect(shown).not.toContain(kept);
    expect(logged).not.toContain(kept);
  }
  expect(logged).not.toContain('secret-of-theirs');
  expect((await list())[0]).toMatchObject({ oldSecretUntil: expect.any(Date), version: 2 });
});

test.each([
  ['http://portal.example.gov.cn/', 'webhook_url_https'],
  ['ftp://portal.example.gov.cn/', 'webhook_url_https'],
  ['portal.example.gov.cn', 'webhook_url_invalid'],
  ['https://user:word@portal.example.gov.cn/', 'webhook_url_invalid'],
  ['https://127.0.0.1/', 'webhook_url_private'],
  ['https://[::1]/', 'webhook_url_private'],
  ['https://0x7f.1/', 'webhook_url_private'],
  ['https://169.254.169.254/', 'webhook_url_private'],
  ['', 'required'],
  [`https://portal.example.gov.cn/${'a'.repeat(500)}`, 'too_long'],
])('%s is no address to send to', async (url, fault) => {
  await expect(add({ url })).rejects.toMatchObject({ code: 'invalid', fields: { url: fault } });
});

test('a name is one address’s, and an address is told of something', async () => {
  await add();
  await expect(add({ url: 'https://other.example/' })).rejects.toMatchObject({ fields: { name: 'taken' } });
  await expect(add({ name: '另一个', events: [] })).rejects.toMatchObject({
    fields: { events: 'webhook_events_none' },
  });
});

test('it is changed, switched off and on, and removed, each on record', async () => {
  const { webhookId } = await add();
  const url = 'https://app.example.gov.cn/in#top';
  await changeWebhook(ctxOf(db, admin), { webhookId, version: 1, ...wanted, name: '区客户端', url });
  expect(await lastEvent(db)).toMatchObject({
    type: 'webhook.changed',
    payload: {
      before: { name: '区门户网站', host: 'portal.example.gov.cn' },
      after: { name: '区客户端', host: 'app.example.gov.cn' },
      movedWithinHost: false,
    },
  });
  expect((await list())[0]).toMatchObject({ name: '区客户端', url: 'https://app.example.gov.cn/in' });
  await switchWebhook(ctxOf(db, admin), { webhookId, version: 2, isOn: false });
  expect(await lastEvent(db)).toMatchObject({ type: 'webhook.switched_off' });
  await switchWebhook(ctxOf(db, admin), { webhookId, version: 3, isOn: true });
  expect(await lastEvent(db)).toMatchObject({ type: 'webhook.switched_on' });
  const stale = removeWebhook(ctxOf(db, admin), { webhookId, version: 1 });
  await expect(stale).rejects.toMatchObject({ code: 'conflict', reason: 'stale' });
  await removeWebhook(ctxOf(db, admin), { webhookId, version: 4 });
  expect(await lastEvent(db)).toMatchObject({
    type: 'webhook.removed',
    payload: { name: '区客户端', host: 'app.example.gov.cn' },
  });
  expect(await list()).toEqual([]);
});

test('a trial is sent, and any message once more by hand, from the first wait again; not where it is off', async () => {
  const { webhookId } = await add();
  await pingWebhook(ctxOf(db, admin), { webhookId });
  const [trial] = (await getWebhook({ actor: admin, db }, webhookId, new Date())).deliveries;
  expect(trial).toMatchObject({ event: 'ping', state: 'waiting', path: null });
  const deliveryId = trial?.id ?? '';
  await db.webhookDelivery.updateMany({ data: { state: 'given_up', attempts: 7, nextTryAt: null } });
  const now = new Date();
  await resendDelivery(ctxOf(db, admin, now), { deliveryId });
  expect(await db.webhookDelivery.findMany()).toMatchObject([
    { id: deliveryId, state: 'waiting', attempts: 0, nextTryAt: now },
  ]);
  expect(await lastEvent(db)).toMatchObject({ type: 'webhook.resent', payload: { event: 'ping' } });
  await switchWebhook(ctxOf(db, admin), { webhookId, version: 1, isOn: false });
  for (const refused of [
    () => pingWebhook(ctxOf(db, admin), { webhookId }),
    () => resendDelivery(ctxOf(db, admin), { deliveryId }),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'not_possible', reason: 'webhook_off' });
});

test('the newest hundred messages are listed, and how many there are', async () => {
  const { webhookId } = await add();
  const happenedAt = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
  await db.webhookDelivery.createMany({
    data: Array.from({ length: 120 }, (_, minute) => ({
      ...{ webhookId, event: 'published' as const, data: { year: 2026, slug: `nr-${minute}` } },
      ...{ happenedAt: happenedAt(minute), state: 'delivered' as const },
    })),
  });
  const found = await getWebhook({ actor: admin, db }, webhookId, new Date());
  expect([found.count, found.deliveries.length, found.deliveries[0]?.path]).toEqual([
    120,
    100,
    '/2026/nr-119',
  ]);
});

test('what became of messages is kept for ninety days, what still waits for longer', async () => {
  const { webhookId } = await add();
  const day = (count: number) => new Date(Date.UTC(2026, 0, 1 + count));
  const one = { webhookId, event: 'ping' as const, data: {} };
  await db.webhookDelivery.createMany({
    data: [
      { ...one, happenedAt: day(0), state: 'delivered' },
      { ...one, happenedAt: day(0), state: 'waiting', nextTryAt: day(0) },
      { ...one, happenedAt: day(2), state: 'given_up' },
    ],
  });
  await clearDeliveries(db, day(91));
  const left = await db.webhookDelivery.findMany({ orderBy: { happenedAt: 'asc' }, select: { state: true } });
  expect(left.map(({ state }) => state)).toEqual(['waiting', 'given_up']);
});

test('nobody but an administrator sees or changes where it is sent', async () => {
  const { webhookId } = await add();
  const other = await person(db, { roles: ['writer', 'reviewer', 'publisher', 'auditor'] });
  const forbidden = { code: 'forbidden', reason: 'needs_admin' };
  const ref = { webhookId, version: 1 };
  for (const refused of [
    () => add({ name: '别的' }, other),
    () => changeWebhook(ctxOf(db, other), { ...ref, ...wanted }),
    () => switchWebhook(ctxOf(db, other), { ...ref, isOn: false }),
    () => changeWebhookSecret(ctxOf(db, other), ref),
    () => removeWebhook(ctxOf(db, other), ref),
    () => pingWebhook(ctxOf(db, other), { webhookId }),
    () => resendDelivery(ctxOf(db, other), { deliveryId: webhookId }),
    () => listWebhooks({ actor: other, db }, new Date()),
    () => getWebhook({ actor: other, db }, webhookId, new Date()),
  ])
    await expect(refused()).rejects.toMatchObject(forbidden);
});
