import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { letAuthorsPublish } from '@/lib/office/commands/let-authors-publish';
import { getOfficeChoices } from '@/lib/office/queries';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { publishDue } from '@/lib/publications/commands/publish-due';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { getPublication } from '@/lib/publications/queries/get-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { resetDb, testDb } from '../../support/database';
import { system } from '../../support/jobs';
import {
  approve,
  approvedArticle,
  lastEvent,
  newsroom,
  revisionOf,
  submit,
  type Newsroom,
} from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
let room: Newsroom;
let admin: PersonActor;
const ownPublication = { code: 'forbidden', reason: 'own_publication' };
const NOON = new Date('2026-01-06T04:00:00Z');
const MORNING = new Date('2026-01-06T01:00:00Z');

beforeEach(async () => {
  await resetDb();
  const usual = await newsroom(db);
  // Who writes here may also publish: an office of one person, but for the reviewers.
  room = { ...usual, writer: await person(db, { name: '方远', roles: ['writer', 'publisher'] }) };
  admin = await person(db, { name: '管立新', roles: ['admin'] });
});

const allow = (allowed: boolean) =>
  getOfficeChoices(db).then(({ version }) => letAuthorsPublish(ctxOf(db, admin), { allowed, version }));

test('whoever wrote a text neither publishes nor schedules nor corrects it; somebody else does', async () => {
  const { articleId, sectionIds, revisionId } = await approvedArticle(db, room);
  const input = { articleId, revisionId, slug: 'tongxin' };
  await expect(publishArticle(ctxOf(db, room.writer), input)).rejects.toMatchObject(ownPublication);
  await expect(
    schedulePublication(ctxOf(db, room.writer, MORNING), { ...input, dueAt: NOON }),
  ).rejects.toMatchObject(ownPublication);
  expect((await getPublication({ db, actor: room.writer }, articleId)).may).toMatchObject({
    ...{ publish: false, schedule: false, whyNot: 'own_publication', isOwnText: false },
    others: [room.publisher.displayName],
  });
  await db.person.update({ where: { id: room.publisher.id }, data: { disabledAt: MORNING } });
  expect((await getPublication({ db, actor: room.writer }, articleId)).may.others).toEqual([]);
  await db.person.update({ where: { id: room.publisher.id }, data: { disabledAt: null } });
  await publishArticle(ctxOf(db, room.publisher), input);

  await reopenArticle(ctxOf(db, room.writer), { articleId });
  await revise(db, room.writer, sectionIds[1] ?? '', '改过的一段。');
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  const correction = {
    articleId,
    revisionId: await revisionOf(db, reviewId),
    kind: 'major',
    note: '更正一处',
  };
  await expect(correctPublication(ctxOf(db, room.writer), correction)).rejects.toMatchObject(ownPublication);
  await correctPublication(ctxOf(db, room.publisher), correction);
});

test('an office of one person lets authors publish, and the log says so each time', async () => {
  const { articleId, revisionId } = await approvedArticle(db, room);
  await allow(true);
  expect(await lastEvent(db)).toMatchObject({
    type: 'office.authors_may_publish',
    payload: { allowed: true },
  });
  expect((await getPublication({ db, actor: room.writer }, articleId)).may).toMatchObject({
    ...{ publish: true, whyNot: null, isOwnText: true },
  });
  await publishArticle(ctxOf(db, room.writer), { articleId, revisionId, slug: 'tongxin' });
  expect(await lastEvent(db)).toMatchObject({ type: 'publication.published', payload: { ownText: true } });
});

test('a schedule made while it was allowed is carried out after it no longer is', async () => {
  const { articleId, revisionId } = await approvedArticle(db, room);
  await allow(true);
  await schedulePublication(ctxOf(db, room.writer, MORNING), {
    articleId,
    revisionId,
    slug: 'a',
    dueAt: NOON,
  });
  await allow(false);
  expect(await publishDue(ctxOf(db, system, NOON), { articleId })).toBe(true);
});

test('only an administrator decides it, on what stands', async () => {
  await expect(
    letAuthorsPublish(ctxOf(db, room.writer), { allowed: true, version: 0 }),
  ).rejects.toMatchObject({
    reason: 'needs_admin',
  });
  await allow(true);
  await expect(letAuthorsPublish(ctxOf(db, admin), { allowed: true, version: 0 })).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'stale' },
  });
});

test('the database keeps to it without the commands', async () => {
  const { articleId, revisionId } = await approvedArticle(db, room);
  const row = {
    ...{
      articleId,
      revisionId,
      year: 2025,
      slug: 'a',
      bodyName: '云溪区委统战部',
      title: '同心向前 共绘新卷',
    },
    state: 'live' as const,
    publishedById: room.writer.id,
  };
  await expect(db.publication.create({ data: row })).rejects.toThrow('HM009');
  const scheduled = { ...row, state: 'scheduled' as const, scheduledFor: NOON, publishedById: null };
  await expect(
    db.publication.create({ data: { ...scheduled, scheduledById: room.writer.id } }),
  ).rejects.toThrow('HM009');
  const { id } = await db.publication.create({ data: { ...row, publishedById: room.publisher.id } });
  const note = { publicationId: id, revisionId, note: '更正' };
  await expect(db.erratum.create({ data: { ...note, issuedById: room.writer.id } })).rejects.toThrow('HM009');
});
