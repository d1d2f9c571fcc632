import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { bakePages } from '@/lib/outputs/site/bake-pages';
import { expectPages } from '@/lib/outputs/site/expected-pages';
import { renderPage } from '@/lib/outputs/site/render-page';
import { changeSiteIdentity } from '@/lib/publications/commands/change-site-identity';
import { getSiteIdentity, NO_IDENTITY } from '@/lib/publications/site-identity';
import { resetDb, testDb } from '@/tests/support/database';
import { ctxOf, person } from '@/tests/support/office';
import { lastEvent } from '@/tests/support/newsroom';

const db = testDb();
let admin: PersonActor;

beforeEach(async () => {
  await resetDb();
  admin = await person(db, { name: '管立新', roles: ['admin'] });
});

const change = (over: Record<string, unknown>, actor = admin) =>
  changeSiteIdentity(ctxOf(db, actor), { ...NO_IDENTITY, ...over });
const kept = () => db.bakedPage.findMany({ where: { hash: { not: null } }, select: { path: true } });

test('what an administrator gives stands on the site from then on, and in the log', async () => {
  await expectPages(db, 'one');
  await bakePages(db, { make: 'one', most: 100 });
  expect(await kept()).not.toEqual([]);
  await change({ siteName: '云溪回眸', icpNumber: '云ICP备12345678号-1', phone: '0871-61234567' });

  expect(await kept()).toEqual([]);
  const { body = '' } = (await renderPage({ db }, '/')) ?? {};
  for (const shown of ['云溪回眸', '云ICP备12345678号-1', '0871-61234567']) expect(body).toContain(shown);
  expect(await getSiteIdentity(db)).toMatchObject({ siteName: '云溪回眸', version: 1 });
  expect(await lastEvent(db)).toMatchObject({
    type: 'office.site_changed',
    payload: { before: { siteName: '', icpNumber: '', phone: '' }, after: { siteName: '云溪回眸' } },
  });
});

test('what is saved without a change leaves the pages and the log as they are', async () => {
  await expectPages(db, 'one');
  await bakePages(db, { make: 'one', most: 100 });
  const events = await db.event.count();
  await change({});
  expect(await kept()).not.toEqual([]);
  expect(await db.event.count()).toBe(events);
});

test('nobody but an administrator says who runs the site', async () => {
  const writer = await person(db, { name: '方远', roles: ['writer', 'publisher', 'reviewer'] });
  await expect(change({ siteName: '别的' }, writer)).rejects.toMatchObject({
    ...{ code: 'forbidden', reason: 'needs_admin' },
  });
});

test('what another administrator saved meanwhile is not written over', async () => {
  await change({ siteName: '云溪回眸' });
  await expect(change({ siteName: '别的' })).rejects.toMatchObject({ code: 'conflict', reason: 'stale' });
  expect((await getSiteIdentity(db)).siteName).toBe('云溪回眸');
});

describe('a number or an address that cannot be one is refused at its field', () => {
  test.each([
    ['icpNumber', '备案中', 'icp_invalid'],
    ['icpNumber', 'ICP备12345678号', 'icp_invalid'],
    ['policeNumber', '公网安备53010002000001号', 'police_invalid'],
    ['siteCode', '123456789', 'site_code_invalid'],
    ['email', 'huimou@', 'email_invalid'],
    ['phone', '请来人', 'phone_invalid'],
    ['markAddress', 'http://bszs.conac.cn/sitename?id=1', 'mark_address_invalid'],
    ['markAddress', 'https://bszs.conac.cn.example.com/', 'mark_address_invalid'],
    ['markAddress', 'https://bszs.conac.cn@example.com/', 'mark_address_invalid'],
    ['markAddress', 'https://bszs.conac.cn:8443/', 'mark_address_invalid'],
    ['markAddress', 'javascript:alert(1)', 'mark_address_invalid'],
    ['officeName', '云'.repeat(61), 'too_long'],
  ])('%s: %s', async (field, text, fault) => {
    await expect(
      change({ markKind: 'institution', markAddress: 'https://bszs.conac.cn/', [field]: text }),
    ).rejects.toMatchObject({
      ...{ code: 'invalid', fields: { [field]: fault } },
    });
  });

  test('a mark is whole: of a kind, and with its address', async () => {
    await expect(change({ markKind: 'institution' })).rejects.toMatchObject({
      fields: { markAddress: 'mark_address_required' },
    });
    await expect(change({ markAddress: 'https://bszs.conac.cn/' })).rejects.toMatchObject({
      fields: { markKind: 'mark_kind_required' },
    });
  });
});

test('numbers are taken as they are copied: with spaces, in small letters, in full width', async () => {
  await change({
    icpNumber: ' 云icp备 12345678号-1',
    policeNumber: '云公网安备 53010002000001号',
    siteCode: '１２３４５６７８９０',
  });
  expect(await getSiteIdentity(db)).toMatchObject({
    icpNumber: '云ICP备12345678号-1',
    policeNumber: '云公网安备53010002000001号',
    siteCode: '1234567890',
  });
});

test('the mark’s address is linked as it was checked, with all its slashes', async () => {
  await change({ markKind: 'institution', markAddress: 'https:bszs.conac.cn/sitename?id=1' });
  expect(await getSiteIdentity(db)).toMatchObject({ markAddress: 'https://bszs.conac.cn/sitename?id=1' });
});
