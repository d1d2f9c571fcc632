import { beforeEach, expect, test } from 'vitest';
import { changeLocale } from '@/lib/people/commands/change-locale';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { ctxOf, person } from '../../support/office';

const db = testDb();

beforeEach(() => resetDb());

test('a person chooses the language of their desk; choosing it again leaves no event', async () => {
  const auditor = await person(db, { roles: ['auditor'] });
  await changeLocale(ctxOf(db, auditor), { locale: 'en' });
  await changeLocale(ctxOf(db, auditor), { locale: 'en' });
  expect(await db.person.findUniqueOrThrow({ where: { id: auditor.id } })).toMatchObject({ locale: 'en' });
  expect(await eventTypes(db)).toEqual(['person.locale_changed']);
  expect(await lastEvent(db)).toMatchObject({ actorId: auditor.id, payload: { locale: 'en' } });
});

test('there are only the languages there are', async () => {
  const auditor = await person(db, { roles: ['auditor'] });
  await expect(changeLocale(ctxOf(db, auditor), { locale: 'fr' })).rejects.toMatchObject({
    details: { fields: { locale: 'invalid' } },
  });
});

test('the job queue has no language', async () => {
  const system = { kind: 'system', id: null, displayName: '系统' } as const;
  await expect(changeLocale(ctxOf(db, system), { locale: 'en' })).rejects.toMatchObject({
    reason: 'needs_person',
  });
});
