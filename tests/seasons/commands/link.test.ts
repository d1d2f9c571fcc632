import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/db/context';
import { changeRequest } from '@/lib/seasons/commands/change-request';
import { closeSeason } from '@/lib/seasons/commands/close-season';
import { makeLink } from '@/lib/seasons/commands/make-link';
import { revokeLink } from '@/lib/seasons/commands/revoke-link';
import { findLinkActor } from '@/lib/seasons/find-link-actor';
import { getRequest } from '@/lib/seasons/queries/get-request';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { ctxOf, person } from '../../support/office';
import { ask, DUE, OPENED, daysAfter, seasonOffice, type SeasonOffice } from '../../support/season';
import { wholeDatabase } from '../../support/whole-database';

const db = testDb();
let office: SeasonOffice;
let ctx: Ctx;
let requestId: string;
const NOBODYS = '00000000-0000-7000-8000-000000000009';

beforeEach(async () => {
  await resetDb();
  office = await seasonOffice(db);
  ctx = ctxOf(db, office.writer, OPENED);
  requestId = await ask(db, office, office.departmentId, office.sectionIds);
});

const link = (days = 10) => makeLink(ctx, { requestId, recipient: '办公室 王敏', days });

test('a link opens its request to whoever holds it, under the name the office gave', async () => {
  const { linkId, token, expiresAt } = await link();
  expect(expiresAt).toEqual(daysAfter(OPENED, 10));
  expect(await findLinkActor(db, OPENED, token)).toEqual({
    actor: {
      kind: 'link',
      id: null,
      displayName: '区工商联·办公室 王敏',
      linkId,
      requestId,
      departmentId: office.departmentId,
    },
    requestId,
    expiresAt,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'request_link.made',
    subjectId: linkId,
    payload: { recipient: '办公室 王敏', department: '区工商联' },
  });
});

test('a link without days of its own ends with the due date and a little after, and follows it', async () => {
  const { linkId, expiresAt, dueAt, seasonName } = await makeLink(ctx, { requestId, recipient: '王敏' });
  expect({ expiresAt, dueAt, seasonName }).toEqual({
    expiresAt: daysAfter(DUE, 3),
    dueAt: DUE,
    seasonName: '2025年度回眸',
  });
  const { linkId: own, expiresAt: ownEnd } = await link(5);
  const moved = daysAfter(DUE, 4);
  await changeRequest(ctx, { requestId, version: 1, sectionIds: office.sectionIds, dueAt: moved });
  const ends = async (id: string) => (await db.requestLink.findUniqueOrThrow({ where: { id } })).expiresAt;
  expect(await ends(linkId)).toEqual(daysAfter(moved, 3));
  expect(await ends(own)).toEqual(ownEnd);
});

test('a revoked link stays as it was when the date moves', async () => {
  const { linkId, expiresAt } = await makeLink(ctx, { requestId, recipient: '王敏' });
  await revokeLink(ctx, { linkId });
  const dueAt = daysAfter(DUE, 4);
  await changeRequest(ctx, { requestId, version: 1, sectionIds: office.sectionIds, dueAt });
  expect(await db.requestLink.findUniqueOrThrow({ where: { id: linkId } })).toMatchObject({ expiresAt });
});

test('one made after the due date is open for a few days from then', async () => {
  const late = ctxOf(db, office.writer, daysAfter(DUE, 5));
  expect(await makeLink(late, { requestId, recipient: '王敏' })).toMatchObject({
    expiresAt: daysAfter(DUE, 8),
  });
});

test('of the token nothing is kept but its hash: not in the log, not in any table', async () => {
  const { token } = await link();
  await findLinkActor(db, OPENED, token);
  const kept = await wholeDatabase(db);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  const hash = createHash('sha256').update(token).digest('hex');
  expect(kept.split(hash)).toHaveLength(2);
  expect(await db.requestLink.findFirst()).toMatchObject({ tokenHash: hash });
});

test('tokens are 32 random bytes, no two alike', async () => {
  const tokens = await Promise.all([1, 2, 3, 4, 5].map(async () => (await link()).token));
  expect(new Set(tokens).size).toBe(5);
  for (const token of tokens) {
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  }
});

test('a guess, near or far, opens nothing', async () => {
  const { token, linkId } = await link();
  const hash = createHash('sha256').update(token).digest('hex');
  const last = token.endsWith('A') ? 'B' : 'A';
  for (const guess of [
    '',
    'a',
    token.slice(0, -1),
    token.slice(0, -1) + last,
    `${token} `,
    hash,
    linkId,
    requestId,
  ])
    expect(await findLinkActor(db, OPENED, guess)).toBeNull();
});

test('a link dies on its date, to the second', async () => {
  const { token, expiresAt } = await link(1);
  expect(await findLinkActor(db, new Date(expiresAt.getTime() - 1000), token)).not.toBeNull();
  expect(await findLinkActor(db, expiresAt, token)).toBeNull();
  expect(await findLinkActor(db, daysAfter(expiresAt, 30), token)).toBeNull();
});

test('a revoked link is dead at once; another one for the same request stands', async () => {
  const [dead, alive] = [await link(), await link()];
  await revokeLink(ctx, { linkId: dead.linkId });
  expect(await findLinkActor(db, OPENED, dead.token)).toBeNull();
  expect(await findLinkActor(db, OPENED, alive.token)).not.toBeNull();
  expect(await lastEvent(db)).toMatchObject({
    type: 'request_link.revoked',
    subjectId: dead.linkId,
    payload: { recipient: '办公室 王敏', department: '区工商联' },
  });
  await expect(revokeLink(ctx, { linkId: dead.linkId })).rejects.toMatchObject({ code: 'conflict' });
});

test('a link still reads its request after the season has closed, and can then be revoked', async () => {
  const { token, linkId } = await link();
  await closeSeason(ctx, { seasonId: office.seasonId, version: 1 });
  expect(await findLinkActor(db, OPENED, token)).not.toBeNull();
  await revokeLink(ctx, { linkId });
  expect(await findLinkActor(db, OPENED, token)).toBeNull();
});

test("a link shows its own request and not another department's", async () => {
  const otherRequest = await ask(db, office, office.otherId, office.sectionIds);
  const { token } = await link();
  const visit = await findLinkActor(db, OPENED, token);
  if (!visit) throw new Error('the link is dead');
  const as = ctxOf(db, visit.actor, OPENED);
  expect(await getRequest(as, requestId)).toMatchObject({ id: requestId });
  await expect(getRequest(as, otherRequest)).rejects.toMatchObject({ code: 'not_found', reason: 'request' });
});

test('its last use is noted, at most once a minute', async () => {
  const { token } = await link();
  const usedAt = async () => (await db.requestLink.findFirst())?.lastUsedAt;
  const after = (seconds: number) => new Date(OPENED.getTime() + seconds * 1000);
  await findLinkActor(db, after(0), token);
  await findLinkActor(db, after(59), token);
  expect(await usedAt()).toEqual(after(0));
  await findLinkActor(db, after(61), token);
  expect(await usedAt()).toEqual(after(61));
});

test.each([
  [{ days: 0 }, { days: 'invalid' }],
  [{ days: 61 }, { days: 'invalid' }],
  [{ days: 1.5 }, { days: 'invalid' }],
  [{ recipient: '  ' }, { recipient: 'required' }],
])('a link with %j is told at its field', async (fault, fields) => {
  const wanted = { requestId, recipient: '王敏', days: 1, ...fault };
  await expect(makeLink(ctx, wanted)).rejects.toMatchObject({ details: { fields } });
  expect(await db.requestLink.count()).toBe(0);
});

test('only a writer makes and revokes links, and only of requests there are', async () => {
  const { linkId } = await link();
  const forbidden = { code: 'forbidden', reason: 'needs_writer' };
  for (const actor of [office.liaison, await person(db, { roles: ['reviewer', 'publisher', 'admin'] })]) {
    const as = ctxOf(db, actor, OPENED);
    await expect(makeLink(as, { requestId, recipient: '王敏', days: 1 })).rejects.toMatchObject(forbidden);
    await expect(revokeLink(as, { linkId })).rejects.toMatchObject(forbidden);
  }
  await expect(makeLink(ctx, { requestId: NOBODYS, recipient: '王敏', days: 1 })).rejects.toMatchObject({
    reason: 'request',
  });
  await expect(revokeLink(ctx, { linkId: NOBODYS })).rejects.toMatchObject({
    code: 'not_found',
    reason: 'link',
  });
  expect(await db.requestLink.count({ where: { revokedAt: null } })).toBe(1);
});
