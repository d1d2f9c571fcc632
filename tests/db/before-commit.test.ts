import { beforeEach, expect, test } from 'vitest';
import { addTopic } from '@/lib/topics/commands/add-topic';
import { recordEvent } from '@/lib/audit/record-event';
import { beforeCommit } from '@/lib/db/before-commit';
import { transaction } from '@/lib/db/transaction';
import { eventTypes } from '../support/events';
import { ctxOf, person } from '../support/office';
import { resetDb, testDb } from '../support/database';
import { system } from '../support/jobs';

const db = testDb();
beforeEach(() => resetDb());

test('what a use case leaves behind is written after all else, notices before jobs before events', async () => {
  const written: string[] = [];
  await transaction({ db, actor: system }, async (tx) => {
    beforeCommit(tx, 'events', async () => written.push('event'));
    beforeCommit(tx, 'jobs', async () => written.push('job'));
    beforeCommit(tx, 'notices', async () => {
      written.push('notice');
      beforeCommit(tx, 'jobs', async () => written.push('job of the notice'));
    });
    written.push('text');
  });
  expect(written).toEqual(['text', 'notice', 'job', 'job of the notice', 'event']);
});

test('a use case within another leaves its events with the outer one’s, in their order', async () => {
  const admin = await person(db, { name: '顾敏', roles: ['admin'] });
  await transaction({ db, actor: system }, async (tx) => {
    recordEvent(tx, { actor: system }, { type: 'topic.restored', subjectId: 'first' });
    await addTopic({ ...ctxOf(db, admin), db: tx }, { name: '数字统战' });
    expect(await tx.event.count()).toBe(0);
    recordEvent(tx, { actor: system }, { type: 'topic.archived', subjectId: 'last' });
  });
  expect(await eventTypes(db)).toEqual(['topic.restored', 'topic.added', 'topic.archived']);
});

test('an event that is asked for while the events are written is written too', async () => {
  await transaction({ db, actor: system }, (tx) => {
    recordEvent(tx, { actor: system }, { type: 'topic.archived' });
    beforeCommit(tx, 'events', async () =>
      recordEvent(tx, { actor: system }, { type: 'topic.restored', subjectId: 'late' }),
    );
  });
  expect(await eventTypes(db)).toEqual(['topic.archived', 'topic.restored']);
});

test('a use case that fails leaves nothing, and one whose record cannot be written does not happen', async () => {
  const admin = await person(db, { name: '顾敏', roles: ['admin'] });
  const failing = (step: 'work' | 'record') =>
    transaction({ db, actor: system }, async (tx) => {
      await addTopic({ ...ctxOf(db, admin), db: tx }, { name: '数字统战' });
      if (step === 'work') throw new Error('changed my mind');
      beforeCommit(tx, 'events', () => Promise.reject(new Error('the log is full')));
    });
  await expect(failing('work')).rejects.toThrow('changed my mind');
  await expect(failing('record')).rejects.toThrow('the log is full');
  expect(await eventTypes(db)).toEqual([]);
  expect(await db.topic.count()).toBe(0);
});

test('outside a use case nothing can be put on record', async () => {
  await db.$transaction(async (tx) => {
    expect(() => recordEvent(tx, { actor: system }, { type: 'topic.archived' })).toThrow('transaction()');
  });
});
