import { beforeEach, expect, test } from 'vitest';
import { changeEmail } from '@/lib/people/commands/change-email';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { ctxOf, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

test('a person says where their e-mail goes, and takes it back; the same again leaves no event', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const change = (email: string) => changeEmail(ctxOf(db, writer), { email });
  expect(await change(' lin@example.org ')).toEqual({ email: 'lin@example.org' });
  await change('lin@example.org');
  expect(await eventTypes(db)).toEqual(['person.notices_chosen']);
  expect(await lastEvent(db)).toMatchObject({ actorId: writer.id, payload: { email: 'lin@example.org' } });
  await change('');
  expect(await db.person.findUniqueOrThrow({ where: { id: writer.id } })).toMatchObject({ email: '' });
});

test.each(['lin', 'lin@', 'lin@example', 'a b@example.org', 'lin@example.org, b@example.org'])(
  '%s is no address',
  async (email) => {
    const writer = await person(db, { roles: ['writer'] });
    await expect(changeEmail(ctxOf(db, writer), { email })).rejects.toMatchObject({
      details: { fields: { email: 'email_invalid' } },
    });
  },
);
