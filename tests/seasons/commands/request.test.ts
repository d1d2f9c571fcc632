import { beforeEach, expect, test } from 'vitest';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreSection } from '@/lib/writing/commands/restore-section';
import type { Ctx } from '@/lib/db/context';
import type { LinkActor } from '@/lib/domain/permissions/roles';
import { cancelRequest } from '@/lib/seasons/commands/cancel-request';
import { changeRequest } from '@/lib/seasons/commands/change-request';
import { closeSeason } from '@/lib/seasons/commands/close-season';
import { makeLink } from '@/lib/seasons/commands/make-link';
import { remindDepartment } from '@/lib/seasons/commands/remind-department';
import { remindOwing } from '@/lib/seasons/commands/remind-owing';
import { sendRequests } from '@/lib/seasons/commands/send-requests';
import { getSeason } from '@/lib/seasons/queries/get-season';
import { findLinkActor } from '@/lib/seasons/find-link-actor';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { ctxOf, department, person } from '../../support/office';
import { ask, DUE, OPENED, daysAfter, handIn, seasonOffice, type SeasonOffice } from '../../support/season';

const db = testDb();
let office: SeasonOffice;
let ctx: Ctx;
const NOBODYS = '00000000-0000-7000-8000-000000000009';

beforeEach(async () => {
  await resetDb();
  office = await seasonOffice(db);
  ctx = ctxOf(db, office.writer, OPENED);
});

const notices = () => db.notice.findMany({ orderBy: { createdAt: 'asc' } });
const sectionsOf = async (requestId: string) =>
  (await db.requestedSection.findMany({ where: { requestId }, select: { sectionId: true } })).map(
    ({ sectionId }) => sectionId,
  );

test('several departments are asked at once, each with its sections, words and date', async () => {
  const { seasonId, departmentId, otherId, sectionIds } = office;
  const [, first = '', second = ''] = sectionIds;
  const { requestIds } = await sendRequests(ctx, {
    seasonId,
    requests: [
      {
        departmentId: otherId,
        sectionIds: [second, second],
        guidance: '侨务数据',
        dueAt: daysAfter(DUE, -2),
      },
      { departmentId, sectionIds: [first, second] },
    ],
  });
  const rows = await db.materialRequest.findMany({ where: { seasonId } });
  expect(requestIds.map((id) => rows.find((row) => row.id === id))).toMatchObject([
    { departmentId: otherId, guidance: '侨务数据', dueAt: daysAfter(DUE, -2) },
    { departmentId, guidance: '', dueAt: DUE, createdAt: OPENED },
  ]);
  expect(await sectionsOf(requestIds[0] ?? '')).toEqual([second]);
  expect((await eventTypes(db)).slice(-2)).toEqual(['request.sent', 'request.sent']);
  const payloads = await db.event.findMany({ where: { type: 'request.sent' }, select: { payload: true } });
  expect(payloads.map(({ payload }) => payload)).toEqual(
    expect.arrayContaining([
      { department: '区工商联', sections: 2 },
      { department: '区侨办', sections: 1 },
    ]),
  );
});

test("the department's liaisons are told, and nobody else", async () => {
  const { departmentId, otherId, sectionIds, liaison } = office;
  await person(db, { roles: ['contributor'], departmentId: otherId });
  await person(db, { roles: ['writer'], departmentId });
  const requestId = await ask(db, office, departmentId, sectionIds);
  expect(await notices()).toMatchObject([
    {
      personId: liaison.id,
      kind: 'request_sent',
      params: { season: '2025年度回眸', dueAt: DUE.toISOString() },
      path: `/desk/requests/${requestId}`,
    },
  ]);
});

test('a department asked for all of it already is refused, and of those asked with it none', async () => {
  const { seasonId, departmentId, otherId, sectionIds } = office;
  await ask(db, office, departmentId, sectionIds);
  const requests = [otherId, departmentId].map((id) => ({ departmentId: id, sectionIds }));
  await expect(sendRequests(ctx, { seasonId, requests })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'already_asked',
    details: { departmentId },
  });
  expect(await db.materialRequest.count()).toBe(1);
});

test('a department asked already is asked for more in the request it has, which keeps its words and its date', async () => {
  const { seasonId, departmentId, sectionIds } = office;
  const [, first = '', second = ''] = sectionIds;
  const asked = { departmentId, sectionIds: [first], guidance: '写清数据来源。', dueAt: daysAfter(DUE, -3) };
  const { requestIds } = await sendRequests(ctx, { seasonId, requests: [asked] });
  const [requestId = ''] = requestIds;
  const later = ctxOf(db, office.writer, daysAfter(OPENED, 1));
  const more = { departmentId, sectionIds: [first, second], guidance: '附两张照片。' };
  expect(await sendRequests(later, { seasonId, requests: [more] })).toEqual({ requestIds: [requestId] });
  expect((await sectionsOf(requestId)).sort()).toEqual([first, second].sort());
  expect(await db.materialRequest.findMany()).toMatchObject([
    {
      guidance: '写清数据来源。\n附两张照片。',
      dueAt: daysAfter(DUE, -3),
      createdAt: OPENED,
      version: 2,
    },
  ]);
  expect(await notices()).toMatchObject([{}, { kind: 'request_sent', path: `/desk/requests/${requestId}` }]);
  expect(await lastEvent(db)).toMatchObject({
    type: 'request.changed',
    subjectId: requestId,
    payload: { department: '区工商联', sections: 2 },
  });
  const again = { ...more, guidance: '附两张照片。' };
  await expect(sendRequests(later, { seasonId, requests: [again] })).rejects.toMatchObject({
    reason: 'already_asked',
  });
});

test('more can be asked on the day after a department was due, not with another date gone by', async () => {
  const { seasonId, departmentId, sectionIds } = office;
  const [, first = '', second = ''] = sectionIds;
  const requestId = await ask(db, office, departmentId, [first]);
  const late = ctxOf(db, office.writer, daysAfter(DUE, 1));
  const more = { departmentId, sectionIds: [second] };
  await expect(
    sendRequests(late, { seasonId, requests: [{ ...more, dueAt: daysAfter(DUE, -1) }] }),
  ).rejects.toMatchObject({ details: { fields: { 'requests.0.dueAt': 'due_past' } } });
  await sendRequests(late, { seasonId, requests: [more] });
  expect((await sectionsOf(requestId)).sort()).toEqual([first, second].sort());
});

test('two writers who ask the same departments at once ask each of them once', async () => {
  const { seasonId, departmentId, otherId, sectionIds } = office;
  const requests = [departmentId, otherId].map((id) => ({ departmentId: id, sectionIds }));
  const both = await Promise.allSettled([
    sendRequests(ctx, { seasonId, requests }),
    sendRequests(ctx, { seasonId, requests: requests.toReversed() }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict', reason: 'already_asked' },
  });
  expect(await db.materialRequest.count()).toBe(2);
});

test('a request names what there is, and says what it wants', async () => {
  const { seasonId, departmentId, sectionIds, writer, articleId } = office;
  const archived = await department(db, '旧单位');
  await db.department.update({ where: { id: archived }, data: { archivedAt: OPENED } });
  await removeSection(ctxOf(db, writer), { articleId, sectionId: sectionIds[1] });
  const faults: [object, object][] = [
    [{ sectionIds: [], guidance: '' }, { 'requests.0.sectionIds': 'nothing_asked' }],
    [{ sectionIds: [sectionIds[1]] }, { 'requests.0.sectionIds': 'no_such_choice' }],
    [{ sectionIds: [NOBODYS] }, { 'requests.0.sectionIds': 'no_such_choice' }],
    [{ departmentId: archived }, { 'requests.0.departmentId': 'no_such_choice' }],
    [{ dueAt: daysAfter(OPENED, -1) }, { 'requests.0.dueAt': 'due_past' }],
  ];
  for (const [fault, fields] of faults) {
    const requests = [{ departmentId, sectionIds: [sectionIds[2]], ...fault }];
    await expect(sendRequests(ctx, { seasonId, requests })).rejects.toMatchObject({ details: { fields } });
  }
  const twice = [
    { departmentId, sectionIds: [sectionIds[2]] },
    { departmentId, sectionIds: [sectionIds[0]] },
  ];
  await expect(sendRequests(ctx, { seasonId, requests: twice })).rejects.toMatchObject({
    details: { fields: { 'requests.1.departmentId': 'invalid' } },
  });
  await expect(sendRequests(ctx, { seasonId, requests: [] })).rejects.toMatchObject({
    details: { fields: { requests: 'required' } },
  });
  expect(await db.materialRequest.count()).toBe(0);
});

test('words alone can ask, before there is any section', async () => {
  const { seasonId, departmentId } = office;
  const requests = [{ departmentId, guidance: '请报送全年工作总结。' }];
  const { requestIds } = await sendRequests(ctx, { seasonId, requests });
  expect(await sectionsOf(requestIds[0] ?? '')).toEqual([]);
});

test('what is asked for is changed over the version it was based on, and the liaison is told of it', async () => {
  const { departmentId, sectionIds } = office;
  const [, first = '', second = ''] = sectionIds;
  const requestId = await ask(db, office, departmentId, [first]);
  const wanted = {
    requestId,
    version: 1,
    sectionIds: [second],
    guidance: '改写侨务',
    dueAt: daysAfter(DUE, 1),
  };
  expect(await changeRequest(ctx, wanted)).toEqual({ version: 2 });
  expect(await sectionsOf(requestId)).toEqual([second]);
  expect(await db.materialRequest.findFirst()).toMatchObject({
    guidance: '改写侨务',
    dueAt: daysAfter(DUE, 1),
    version: 2,
  });
  expect(await notices()).toMatchObject([{}, { params: { dueAt: daysAfter(DUE, 1).toISOString() } }]);
  expect(await lastEvent(db)).toMatchObject({
    type: 'request.changed',
    subjectId: requestId,
    payload: { department: '区工商联', sections: 1 },
  });
  await expect(changeRequest(ctx, { ...wanted, sectionIds: [first] })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'stale',
    details: { version: 2 },
  });
  expect(await sectionsOf(requestId)).toEqual([second]);
});

test('other words alone are no reason to call the liaison', async () => {
  const { departmentId, sectionIds } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  const wanted = { requestId, version: 1, sectionIds: sectionIds.toReversed(), guidance: '补充', dueAt: DUE };
  await changeRequest(ctx, wanted);
  expect(await notices()).toHaveLength(1);
});

test('a section taken out of its article stays asked for, should it come back', async () => {
  const { departmentId, sectionIds, articleId, writer } = office;
  const [, first = '', second = ''] = sectionIds;
  const requestId = await ask(db, office, departmentId, [first, second]);
  await removeSection(ctxOf(db, writer), { articleId, sectionId: first });
  await changeRequest(ctx, { requestId, version: 1, sectionIds: [second], guidance: '', dueAt: DUE });
  await restoreSection(ctxOf(db, writer), { articleId, sectionId: first });
  expect((await sectionsOf(requestId)).sort()).toEqual([first, second].sort());
});

test('a cancelled request ends its links and is done with; what came stays', async () => {
  const { departmentId, sectionIds } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  const { token } = await makeLink(ctx, { requestId, recipient: '王敏', days: 10 });
  await cancelRequest(ctx, { requestId, version: 1 });
  expect(await findLinkActor(db, OPENED, token)).toBeNull();
  expect(await lastEvent(db)).toMatchObject({
    type: 'request.cancelled',
    payload: { department: '区工商联' },
  });
  const cancelled = { code: 'not_possible', reason: 'request_cancelled' };
  const change = { requestId, version: 2, sectionIds, guidance: '', dueAt: DUE };
  await expect(changeRequest(ctx, change)).rejects.toMatchObject(cancelled);
  await expect(cancelRequest(ctx, { requestId, version: 2 })).rejects.toMatchObject(cancelled);
  await expect(remindDepartment(ctx, { requestId })).rejects.toMatchObject(cancelled);
  await expect(makeLink(ctx, { requestId, recipient: '王敏', days: 1 })).rejects.toMatchObject(cancelled);
});

test('a department whose request was cancelled is asked anew on the same one, and old links stay dead', async () => {
  const { departmentId, sectionIds } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  const { token } = await makeLink(ctx, { requestId, recipient: '王敏', days: 10 });
  await cancelRequest(ctx, { requestId, version: 1 });
  expect(await ask(db, office, departmentId, sectionIds.slice(0, 1))).toBe(requestId);
  expect(await db.materialRequest.findFirst()).toMatchObject({ cancelledAt: null, version: 3 });
  expect(await sectionsOf(requestId)).toEqual(sectionIds.slice(0, 1));
  expect(await findLinkActor(db, OPENED, token)).toBeNull();
  expect(await notices()).toHaveLength(2);
});

test('who saw an older version cancels nothing', async () => {
  const { departmentId, sectionIds } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  await changeRequest(ctx, { requestId, version: 1, sectionIds, guidance: '', dueAt: DUE });
  await expect(cancelRequest(ctx, { requestId, version: 1 })).rejects.toMatchObject({ reason: 'stale' });
  expect(await db.materialRequest.findFirst()).toMatchObject({ cancelledAt: null });
});

test('a department is reminded by hand once a day, before and after the date', async () => {
  const { departmentId, sectionIds, liaison } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  expect(await remindDepartment(ctx, { requestId })).toEqual({ people: 1 });
  const anHourLater = ctxOf(db, office.writer, new Date(OPENED.getTime() + 3_600_000));
  await expect(remindDepartment(anHourLater, { requestId })).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'reminded_today',
    details: { department: '区工商联' },
  });
  await remindDepartment(ctxOf(db, office.writer, daysAfter(DUE, 1)), { requestId });
  expect((await notices()).map(({ kind, personId }) => [kind, personId])).toEqual([
    ['request_sent', liaison.id],
    ['request_due', liaison.id],
    ['request_overdue', liaison.id],
  ]);
  expect(await lastEvent(db)).toMatchObject({
    type: 'request.reminded',
    payload: { department: '区工商联' },
  });
});

test('all who still owe a section are reminded at one go; who has no liaison is named', async () => {
  const { departmentId, otherId, sectionIds, seasonId, liaison } = office;
  const answered = await department(db, '区教育局');
  await person(db, { roles: ['contributor'], departmentId: answered });
  const cancelled = await department(db, '区民政局');
  await person(db, { roles: ['contributor'], departmentId: cancelled });
  const silent = await ask(db, office, departmentId, sectionIds);
  await ask(db, office, otherId, sectionIds);
  const complete = await ask(db, office, answered, sectionIds);
  for (const sectionId of sectionIds) await handIn(db, { requestId: complete, sectionId, at: OPENED });
  const over = await ask(db, office, cancelled, sectionIds);
  await cancelRequest(ctx, { requestId: over, version: 1 });
  const standing = async () =>
    (await getSeason(ctx, seasonId)).requests.map(({ departmentName, reminder }) => [
      departmentName,
      reminder,
    ]);
  expect(await standing()).toEqual(
    expect.arrayContaining([
      ['区工商联', 'possible'],
      ['区侨办', 'no_liaison'],
    ]),
  );
  const toldToday: string[] = [];
  expect(await remindOwing(ctx, { seasonId })).toEqual({ departments: 1, unreached: ['区侨办'], toldToday });
  const reminded = await db.notice.findMany({ where: { kind: 'request_due' }, select: { personId: true } });
  expect(reminded).toEqual([{ personId: liaison.id }]);
  expect(await lastEvent(db)).toMatchObject({ type: 'request.reminded', subjectId: silent });
  const reminders = () => db.event.count({ where: { type: 'request.reminded' } });
  expect(await standing()).toContainEqual(['区工商联', 'reminded_today']);
  expect(await remindOwing(ctx, { seasonId })).toEqual({
    departments: 0,
    unreached: ['区侨办'],
    toldToday: ['区工商联'],
  });
  expect(await reminders()).toBe(1);
  await closeSeason(ctx, { seasonId, version: 1 });
  await expect(remindOwing(ctx, { seasonId })).rejects.toMatchObject({ reason: 'season_closed' });
});

test('a department that has handed in one section of two still owes, one that gave all in one piece does not', async () => {
  const { departmentId, otherId, sectionIds, seasonId } = office;
  const [, sectionId = '', another = ''] = sectionIds;
  await person(db, { roles: ['contributor'], departmentId: otherId });
  const partly = await ask(db, office, departmentId, [sectionId, another]);
  await handIn(db, { requestId: partly, sectionId, at: OPENED });
  const whole = await ask(db, office, otherId, [sectionId, another]);
  await handIn(db, { requestId: whole, sectionId: null, at: OPENED });
  const { requests } = await getSeason(ctx, seasonId);
  expect(requests.map(({ id, isOwing }) => [id, isOwing])).toEqual(
    expect.arrayContaining([
      [partly, true],
      [whole, false],
    ]),
  );
  expect(await remindOwing(ctx, { seasonId })).toEqual({ departments: 1, unreached: [], toldToday: [] });
  expect(await lastEvent(db)).toMatchObject({ type: 'request.reminded', subjectId: partly });
});

test('a department without a liaison who can sign in cannot be reminded, and that is said', async () => {
  const { otherId, sectionIds } = office;
  const gone = await person(db, { roles: ['contributor'], departmentId: otherId });
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: OPENED } });
  const requestId = await ask(db, office, otherId, sectionIds);
  await expect(remindDepartment(ctx, { requestId })).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'no_liaison',
    details: { department: '区侨办' },
  });
  expect((await eventTypes(db)).at(-1)).toBe('request.sent');
});

test('once the season is closed its requests stay as they are', async () => {
  const { departmentId, sectionIds, seasonId } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  await closeSeason(ctx, { seasonId, version: 1 });
  const closed = { code: 'not_possible', reason: 'season_closed' };
  const change = { requestId, version: 1, sectionIds, guidance: '', dueAt: DUE };
  await expect(changeRequest(ctx, change)).rejects.toMatchObject(closed);
  await expect(cancelRequest(ctx, { requestId, version: 1 })).rejects.toMatchObject(closed);
  await expect(remindDepartment(ctx, { requestId })).rejects.toMatchObject(closed);
});

test('a request nobody made, or of a season nobody opened, is not found', async () => {
  const missing = { code: 'not_found', reason: 'request' };
  await expect(cancelRequest(ctx, { requestId: NOBODYS, version: 1 })).rejects.toMatchObject(missing);
  await expect(remindDepartment(ctx, { requestId: NOBODYS })).rejects.toMatchObject(missing);
  const requests = [{ departmentId: office.departmentId, guidance: '总结' }];
  await expect(sendRequests(ctx, { seasonId: NOBODYS, requests })).rejects.toMatchObject({
    code: 'not_found',
    reason: 'season',
  });
});

test('neither the asked department nor anybody but a writer sends, changes, cancels or reminds', async () => {
  const { departmentId, otherId, sectionIds, seasonId, liaison } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  const link: LinkActor = {
    kind: 'link',
    id: null,
    displayName: '区工商联·王敏',
    linkId: NOBODYS,
    requestId,
    departmentId,
  };
  const reviewer = await person(db, { roles: ['reviewer', 'publisher', 'auditor'] });
  const keeper = await person(db, { roles: ['admin'] });
  const events = await db.event.count();
  for (const actor of [liaison, link, reviewer, keeper]) {
    const as = ctxOf(db, actor, OPENED);
    const forbidden = { code: 'forbidden', reason: 'needs_writer' };
    const requests = [{ departmentId: otherId, sectionIds }];
    await expect(sendRequests(as, { seasonId, requests })).rejects.toMatchObject(forbidden);
    const change = { requestId, version: 1, sectionIds, guidance: '', dueAt: DUE };
    await expect(changeRequest(as, change)).rejects.toMatchObject(forbidden);
    await expect(cancelRequest(as, { requestId, version: 1 })).rejects.toMatchObject(forbidden);
    await expect(remindDepartment(as, { requestId })).rejects.toMatchObject(forbidden);
    await expect(remindOwing(as, { seasonId })).rejects.toMatchObject(forbidden);
  }
  expect(await db.event.count()).toBe(events);
});
