import { beforeEach, describe, expect, test } from 'vitest';
import { transaction } from '@/lib/db/transaction';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { NEXT_TRY_MS } from '@/lib/domain/webhooks';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { publishDue } from '@/lib/publications/commands/publish-due';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { addWebhook } from '@/lib/webhooks/commands/add-webhook';
import { changeWebhookSecret } from '@/lib/webhooks/commands/change-webhook-secret';
import { removeWebhook } from '@/lib/webhooks/commands/remove-webhook';
import { sendWebhook } from '@/lib/webhooks/send-webhook';
import { startWorker } from '@/lib/jobs/start-worker';
import { jobWork } from '@/lib/web/start-jobs';
import { switchWebhook } from '@/lib/webhooks/commands/switch-webhook';
import { queueLostDeliveries } from '@/lib/webhooks/queue-lost-deliveries';
import { resetDb, testDb } from '../support/database';
import { clearJobs, eventually, queuedJobs, system } from '../support/jobs';
import {
  approve,
  approvedArticle,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
} from '../support/newsroom';
import { ctxOf, person } from '../support/office';
import { revise } from '../support/revise';
import { verified, webhookReceiver } from '../support/webhook-receiver';

// Read when the first address is entered, so set before that.
process.env.HUIMOU_WEBHOOKS_PRIVATE = '1';

const url = process.env.DATABASE_URL ?? '';
const db = testDb();
const receiver = webhookReceiver();
let admin: PersonActor;

beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
  admin = await person(db, { name: '管立新', roles: ['admin'] });
});

const EVENTS = ['published', 'corrected', 'withdrawn'];
const add = async (name = '门户网站', events = EVENTS) =>
  addWebhook(ctxOf(db, admin), { name, url: `${await receiver.origin()}/in`, events });
const deliveries = () => db.webhookDelivery.findMany({ orderBy: { id: 'asc' } });
const only = async () => {
  const [delivery, ...others] = await deliveries();
  if (!delivery || others.length > 0) throw new Error('expected one delivery');
  return delivery;
};
const setting = { origin: 'https://yunxi.example.gov.cn', allowsPrivate: true };
const send = async (now = new Date()) => {
  for (const { id } of await deliveries())
    await sendWebhook(ctxOf(db, system, now), { deliveryId: id }, setting);
};
const jobs = async () => (await queuedJobs(db)).filter(({ name }) => name === 'send-webhook');

test('a publication is told to who asked for it, signed, with what the content API says of it', async () => {
  const { secret } = await add();
  const { articleId } = await publishedArticle(db, await newsroom(db));
  const { id, happenedAt } = await only();
  expect(await jobs()).toMatchObject([{ data: { deliveryId: id } }]);
  await send();

  const [message] = receiver.received;
  if (!message) throw new Error('nothing came');
  const publication = await db.publication.findFirstOrThrow({ include: { shownRevision: true } });
  const { year, slug } = publication;
  expect(verified(secret, message)).toEqual({
    type: 'publication.published',
    timestamp: happenedAt.toISOString(),
    data: {
      ...{ id: publication.id, year, slug },
      address: `https://yunxi.example.gov.cn/${year}/${slug}`,
      data: `https://yunxi.example.gov.cn/api/v1/publications/${year}/${slug}`,
      revision: 1,
      contentHash: publication.shownRevision?.contentHash,
      publishedAt: publication.publishedAt?.toISOString(),
      updatedAt: publication.updatedAt.toISOString(),
      ...{ withdrawnAt: null, withdrawnAs: null },
    },
  });
  expect(message).toMatchObject({ path: '/in', headers: { 'webhook-id': `msg_${id}` } });
  expect(message.body).not.toContain(articleId);
  expect(await only()).toMatchObject({
    ...{ state: 'delivered', attempts: 1, status: 200, fault: null, answer: '收到', nextTryAt: null },
  });
  expect(() => verified('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', message)).toThrow();
});

test('what goes out at its time, what is corrected and what is withdrawn is told too', async () => {
  const { secret } = await add();
  const room = await newsroom(db);
  const { articleId, revisionId, sectionIds } = await approvedArticle(db, room);
  const dueAt = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 60_000);
  const before = new Date(dueAt.getTime() - 60_000);
  await schedulePublication(ctxOf(db, room.publisher, before), {
    articleId,
    revisionId,
    slug: 'tongxin',
    dueAt,
  });
  expect(await deliveries()).toEqual([]);
  await publishDue(ctxOf(db, system), { articleId });
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  await revise(db, room.writer, sectionIds[0] ?? '', '2025年,全年举办主题宣讲四十三场。');
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  const corrected = { articleId, revisionId: await revisionOf(db, reviewId), kind: 'minor' };
  await correctPublication(ctxOf(db, room.publisher), corrected);
  await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'out_of_date', reason: '过时' });
  await send();

  const told = receiver.received.map((message) => verified(secret, message));
  expect(told).toMatchObject([
    { type: 'publication.published', data: { revision: 1, withdrawnAs: null } },
    { type: 'publication.corrected', data: { revision: 2, withdrawnAs: null } },
    { type: 'publication.withdrawn', data: { revision: 2, withdrawnAs: 'out_of_date' } },
  ]);
  expect(receiver.received.map(({ body }) => body).join()).not.toContain('过时');
});

test('nothing is told of what was rolled back, nor to who did not ask for it or is switched off', async () => {
  await add('只要撤稿', ['withdrawn']);
  const { webhookId } = await add('已停用');
  await switchWebhook(ctxOf(db, admin), { webhookId, version: 1, isOn: false });
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const rolledBack = transaction({ db, actor: room.publisher }, async (tx) => {
    await publishArticle(
      { ...ctxOf(db, room.publisher), db: tx },
      { articleId, revisionId, slug: 'tongxin' },
    );
    throw new Error('the wire broke');
  });
  await expect(rolledBack).rejects.toThrow('the wire broke');
  await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'tongxin' });
  expect(await deliveries()).toEqual([]);
  await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', reason: '有误' });
  expect(await deliveries()).toMatchObject([{ event: 'withdrawn' }]);
});

test('a rolled back publication leaves nothing to be sent to who asked for it', async () => {
  await add();
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const rolledBack = transaction({ db, actor: room.publisher }, async (tx) => {
    await publishArticle(
      { ...ctxOf(db, room.publisher), db: tx },
      { articleId, revisionId, slug: 'tongxin' },
    );
    throw new Error('the wire broke');
  });
  await expect(rolledBack).rejects.toThrow('the wire broke');
  expect([await deliveries(), await jobs()]).toEqual([[], []]);
});

describe('where the other side does not take it', () => {
  const begun = new Date();
  beforeEach(async () => {
    await add();
    await publishedArticle(db, await newsroom(db));
    receiver.answer((_, response) => response.writeHead(503).end('维护中'));
  });
  // Now is a moment after it was written.
  const start = () => new Date(begun.getTime() + 60_000);

  test('it is tried again, later each time, with the same id and body, and then given up and told', async () => {
    let now = start();
    const { id } = await only();
    for (const wait of NEXT_TRY_MS) {
      await send(now);
      const nextTryAt = new Date(now.getTime() + wait);
      expect(await only()).toMatchObject({
        state: 'retrying',
        status: 503,
        fault: 'status',
        answer: '维护中',
        nextTryAt,
      });
      expect((await jobs()).map(({ startAfter }) => startAfter)).toContainEqual(nextTryAt);
      await send(new Date(nextTryAt.getTime() - 1));
      now = nextTryAt;
    }
    expect(await db.notice.count({ where: { personId: admin.id } })).toBe(0);
    await send(now);
    expect(await only()).toMatchObject({ state: 'given_up', attempts: 7, nextTryAt: null });
    expect(receiver.received).toHaveLength(7);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([`msg_${id}`]),
    );
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(await db.notice.findMany({ where: { personId: admin.id } })).toMatchObject([
      { kind: 'webhook_given_up', params: { name: '门户网站', event: 'published' } },
    ]);
    await send(new Date(now.getTime() + 7 * 86_400_000));
    expect(receiver.received).toHaveLength(7);
  });

  test('a try that succeeds is the last', async () => {
    await send(start());
    receiver.answer((_, response) => response.writeHead(204).end());
    await send(new Date(start().getTime() + 5_000));
    expect(await only()).toMatchObject({
      state: 'delivered',
      attempts: 2,
      status: 204,
      fault: null,
      answer: '',
    });
  });

  test('what is due and has no job gets one', async () => {
    await clearJobs(db);
    expect(await queueLostDeliveries(ctxOf(db, system, new Date(begun.getTime() - 60_000)))).toBe(0);
    await queueLostDeliveries(ctxOf(db, system, start()));
    expect(await jobs()).toHaveLength(1);
  });

  test('two servers that come for it at once make one try', async () => {
    const { id } = await only();
    const now = start();
    const twice = [1, 2].map(() => sendWebhook(ctxOf(db, system, now), { deliveryId: id }, setting));
    await Promise.all(twice);
    expect(receiver.received).toHaveLength(1);
  });

  test('nothing goes to an address that was switched off or removed, and what waited goes on when it is on', async () => {
    const { webhookId, id } = await only();
    await switchWebhook(ctxOf(db, admin), { webhookId, version: 1, isOn: false });
    await send(start());
    expect(await queueLostDeliveries(ctxOf(db, system, start()))).toBe(0);
    expect(receiver.received).toHaveLength(0);
    await switchWebhook(ctxOf(db, admin), { webhookId, version: 2, isOn: true });
    await send(start());
    expect(receiver.received).toHaveLength(1);
    await removeWebhook(ctxOf(db, admin), { webhookId, version: 3 });
    await sendWebhook(ctxOf(db, system, start()), { deliveryId: id }, setting);
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries()).toEqual([]);
  });
});

test('for a day after a change both secrets hold, then the new one alone', async () => {
  const { secret: old, webhookId } = await add();
  const now = new Date();
  const { secret } = await changeWebhookSecret(ctxOf(db, admin, now), { webhookId, version: 1 });
  expect(secret).not.toBe(old);
  await publishedArticle(db, await newsroom(db));
  await send();
  const [first] = receiver.received;
  if (!first) throw new Error('nothing came');
  expect(verified(secret, first)).toEqual(verified(old, first));
  await db.webhook.updateMany({ data: { secretBeforeUntil: new Date(now.getTime() - 1) } });
  await db.webhookDelivery.updateMany({ data: { state: 'waiting', nextTryAt: now } });
  await send();
  const second = receiver.received[1];
  if (!second) throw new Error('nothing came');
  expect(verified(secret, second)).toEqual(verified(secret, first));
  expect(() => verified(old, second)).toThrow();
});

test('an address of the office’s own network is not connected to unless that is allowed', async () => {
  await add();
  await publishedArticle(db, await newsroom(db));
  const { id } = await only();
  await sendWebhook(ctxOf(db, system), { deliveryId: id }, { ...setting, allowsPrivate: false });
  expect(await only()).toMatchObject({ state: 'retrying', status: null, fault: 'private_address' });
  expect(receiver.received).toEqual([]);
});

test('a server process sends what was published while none ran, also where its job was lost', async () => {
  await add();
  await publishedArticle(db, await newsroom(db));
  const worker = await startWorker(url, { ...jobWork(db), sweep: async () => {} });
  await eventually(async () => receiver.received.length === 1).finally(() => worker.stop());
  await db.webhookDelivery.updateMany({ data: { state: 'waiting', nextTryAt: new Date() } });
  await clearJobs(db);
  const second = await startWorker(url, jobWork(db));
  await eventually(async () => receiver.received.length === 2).finally(() => second.stop());
});

test('nobody but the job queue sends', async () => {
  const sent = sendWebhook(ctxOf(db, admin), { deliveryId: '00000000-0000-7000-8000-000000000001' }, setting);
  await expect(sent).rejects.toMatchObject({ code: 'forbidden', reason: 'needs_system' });
});
