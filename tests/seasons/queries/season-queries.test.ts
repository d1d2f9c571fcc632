import { beforeEach, expect, test } from 'vitest';
import { removeSection } from '@/lib/writing/commands/remove-section';
import type { Ctx } from '@/lib/db/context';
import type { LinkActor } from '@/lib/domain/permissions/roles';
import { cancelRequest } from '@/lib/seasons/commands/cancel-request';
import { closeSeason } from '@/lib/seasons/commands/close-season';
import { makeLink } from '@/lib/seasons/commands/make-link';
import { openSeason } from '@/lib/seasons/commands/open-season';
import { revokeLink } from '@/lib/seasons/commands/revoke-link';
import { getRequest } from '@/lib/seasons/queries/get-request';
import { getSeason } from '@/lib/seasons/queries/get-season';
import { listMyRequests } from '@/lib/seasons/queries/list-my-requests';
import { listSeasons } from '@/lib/seasons/queries/list-seasons';
import { suggestRequests } from '@/lib/seasons/queries/suggest-requests';
import { resetDb, testDb } from '../../support/database';
import { ctxOf, department, person } from '../../support/office';
import { ask, DUE, handIn, OPENED, daysAfter, seasonOffice, type SeasonOffice } from '../../support/season';

const db = testDb();
let office: SeasonOffice;
let ctx: Ctx;
const NOBODYS = '00000000-0000-7000-8000-000000000009';

beforeEach(async () => {
  await resetDb();
  office = await seasonOffice(db);
  ctx = ctxOf(db, office.writer, OPENED);
});

const linkActor = (requestId: string, departmentId: string): LinkActor => ({
  kind: 'link',
  id: null,
  displayName: '区工商联·王敏',
  linkId: NOBODYS,
  requestId,
  departmentId,
});

test('seasons are listed the newest year first, with how many were asked and have answered', async () => {
  const { departmentId, otherId, sectionIds, seasonId } = office;
  await openSeason(ctx, { year: 2024, name: '2024年度补征', guidance: '', dueAt: DUE });
  const requestId = await ask(db, office, departmentId, sectionIds);
  await ask(db, office, otherId, sectionIds);
  const cancelled = await ask(db, office, await department(db, '区台办'), sectionIds);
  await handIn(db, { requestId: cancelled, sectionId: null, at: OPENED });
  await cancelRequest(ctx, { requestId: cancelled, version: 1 });
  for (const sectionId of sectionIds) await handIn(db, { requestId, sectionId, at: OPENED });
  expect(await listSeasons(ctx)).toEqual([
    {
      id: seasonId,
      year: 2025,
      name: '2025年度回眸',
      dueAt: DUE,
      createdAt: OPENED,
      closedAt: null,
      version: 1,
      askedCount: 2,
      answeredCount: 1,
    },
    expect.objectContaining({ year: 2024, askedCount: 0, answeredCount: 0 }),
  ]);
});

test('a season shows what each department was asked for, what came, and its links without their tokens', async () => {
  const { departmentId, otherId, sectionIds, seasonId } = office;
  const [, first = '', second = ''] = sectionIds;
  const dropped = await ask(db, office, departmentId, [first]);
  await cancelRequest(ctx, { requestId: dropped, version: 1 });
  const requestId = await ask(db, office, otherId, [second, first]);
  const original = await handIn(db, { requestId, sectionId: first, at: daysAfter(OPENED, 1) });
  await handIn(db, { requestId, sectionId: first, at: daysAfter(OPENED, 2), replacesId: original });
  const { token, linkId } = await makeLink(ctx, { requestId, recipient: '王敏', days: 5 });
  const old = await makeLink(ctxOf(db, office.writer, daysAfter(OPENED, -9)), {
    requestId,
    recipient: '旧',
    days: 1,
  });
  const gone = await makeLink(ctxOf(db, office.writer, daysAfter(OPENED, -8)), {
    requestId,
    recipient: '废',
    days: 60,
  });
  await revokeLink(ctx, { linkId: gone.linkId });

  const season = await getSeason(ctx, seasonId);
  expect(season).toMatchObject({ id: seasonId, guidance: '请围绕全年重点工作。', version: 1 });
  expect(season.requests.map(({ departmentName, cancelledAt }) => [departmentName, cancelledAt])).toEqual([
    ['区侨办', null],
    ['区工商联', OPENED],
  ]);
  const [request] = season.requests;
  expect(request).toMatchObject({
    id: requestId,
    guidance: '写清数据来源。',
    dueAt: DUE,
    submissionCount: 1,
    takenCount: 0,
    lastSubmittedAt: daysAfter(OPENED, 2),
    reminder: 'no_liaison',
    version: 1,
  });
  expect(season.requests[1]).toMatchObject({ reminder: 'possible' });
  expect(request?.sections.map(({ id }) => id)).toEqual([first, second]);
  expect(request?.sections[0]).toMatchObject({
    articleTitle: '同心向前 共绘新卷',
    headingLines: ['凝聚共识 筑牢根基'],
    role: 'body',
  });
  expect(request?.links.map(({ id, state }) => [id, state])).toEqual([
    [linkId, 'usable'],
    [gone.linkId, 'revoked'],
    [old.linkId, 'expired'],
  ]);
  expect(request?.links[0]).toMatchObject({ recipient: '王敏', createdByName: '林晓雯', lastUsedAt: null });
  expect(JSON.stringify(season)).not.toContain(token);
  expect(JSON.stringify(season)).not.toContain('tokenHash');
});

test('seasons are for the desk, not for departments and administrators', async () => {
  const { departmentId, sectionIds, seasonId, liaison } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  const admin = await person(db, { roles: ['admin'] });
  for (const actor of [liaison, admin, linkActor(requestId, departmentId)]) {
    const as = ctxOf(db, actor, OPENED);
    expect(await listSeasons(as)).toEqual([]);
    await expect(getSeason(as, seasonId)).rejects.toMatchObject({ code: 'not_found', reason: 'season' });
    expect(await suggestRequests(as, { articleIds: [office.articleId] })).toEqual({
      requests: [],
      unassigned: [],
    });
  }
  for (const role of ['reviewer', 'publisher', 'auditor'] as const) {
    const as = ctxOf(db, await person(db, { roles: [role] }), OPENED);
    expect(await getSeason(as, seasonId)).toMatchObject({ id: seasonId });
  }
  await expect(getSeason(ctx, NOBODYS)).rejects.toMatchObject({ reason: 'season' });
  await expect(getSeason(ctx, 'not-an-id')).rejects.toMatchObject({ reason: 'season' });
});

test('a request says to the department what is wanted, section by section', async () => {
  const { departmentId, sectionIds, articleId, liaison, seasonId } = office;
  const [, first = '', second = '', last = ''] = sectionIds;
  await db.topic.create({ data: { id: 'livelihood', name: '民生实事' } });
  await db.section.update({
    where: { id: first },
    data: { topicIds: ['livelihood'], guidance: '写清数字', targetLength: 600 },
  });
  const requestId = await ask(db, office, departmentId, [last, second, first]);
  await removeSection(ctx, { articleId, sectionId: last });
  const expected = {
    id: requestId,
    seasonId,
    seasonName: '2025年度回眸',
    seasonYear: 2025,
    seasonGuidance: '请围绕全年重点工作。',
    departmentId,
    departmentName: '区工商联',
    guidance: '写清数据来源。',
    dueAt: DUE,
    cancelledAt: null,
    isOpen: true,
    version: 1,
  };
  for (const actor of [office.writer, liaison, linkActor(requestId, departmentId)]) {
    const request = await getRequest(ctxOf(db, actor), requestId);
    expect(request).toMatchObject(expected);
    expect(request.sections).toMatchObject([
      {
        id: first,
        articleTitle: '同心向前 共绘新卷',
        headingLines: ['凝聚共识 筑牢根基'],
        guidance: '写清数字',
        topics: [{ id: 'livelihood', name: '民生实事' }],
        targetLength: 600,
      },
      { id: second, topics: [] },
    ]);
  }
});

test('a request is not there for other departments, their links, or who is no liaison', async () => {
  const { departmentId, otherId, sectionIds } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  const otherRequest = await ask(db, office, otherId, sectionIds);
  const strangers = [
    await person(db, { roles: ['contributor'], departmentId: otherId }),
    await person(db, { roles: ['contributor'] }),
    await person(db, { roles: ['admin'], departmentId }),
    linkActor(otherRequest, otherId),
    linkActor(otherRequest, departmentId),
  ];
  for (const actor of strangers) {
    await expect(getRequest(ctxOf(db, actor), requestId)).rejects.toMatchObject({
      code: 'not_found',
      reason: 'request',
    });
  }
  await expect(getRequest(ctx, 'not-an-id')).rejects.toMatchObject({ reason: 'request' });
});

test('a cancelled request is gone for the department and still there for the office', async () => {
  const { departmentId, sectionIds, liaison } = office;
  const requestId = await ask(db, office, departmentId, sectionIds);
  await cancelRequest(ctx, { requestId, version: 1 });
  expect(await getRequest(ctx, requestId)).toMatchObject({ cancelledAt: OPENED, isOpen: false });
  for (const actor of [liaison, linkActor(requestId, departmentId)]) {
    const as = ctxOf(db, actor);
    await expect(getRequest(as, requestId)).rejects.toMatchObject({ reason: 'request' });
    expect(await listMyRequests(as)).toEqual([]);
  }
});

test("a liaison has their department's requests, those still open first; a link has its own", async () => {
  const { departmentId, otherId, sectionIds, liaison, seasonId } = office;
  const closed = await ask(db, office, departmentId, sectionIds);
  await closeSeason(ctx, { seasonId, version: 1 });
  const later = { year: 2026, name: '2026年度回眸', guidance: '', dueAt: daysAfter(DUE, 365) };
  const next = { ...office, ...(await openSeason(ctx, later)) };
  const open = await ask(db, next, departmentId, sectionIds.slice(0, 2));
  await ask(db, next, otherId, sectionIds);
  await handIn(db, { requestId: open, sectionId: null, at: daysAfter(OPENED, 3) });
  expect(await listMyRequests(ctxOf(db, liaison))).toMatchObject([
    {
      id: open,
      seasonName: '2026年度回眸',
      isOpen: true,
      sectionCount: 2,
      submissionCount: 1,
      lastSubmittedAt: daysAfter(OPENED, 3),
    },
    { id: closed, isOpen: false, sectionCount: 4, submissionCount: 0, lastSubmittedAt: null },
  ]);
  expect(await listMyRequests(ctxOf(db, linkActor(closed, departmentId)))).toMatchObject([{ id: closed }]);
});

test('who is no liaison, or of no department, has no requests', async () => {
  const { departmentId, sectionIds } = office;
  await ask(db, office, departmentId, sectionIds);
  const admin = await person(db, { roles: ['admin'], departmentId });
  const loose = await person(db, { roles: ['contributor'] });
  for (const actor of [admin, loose]) expect(await listMyRequests(ctxOf(db, actor))).toEqual([]);
});

test("requests are proposed from each section's department", async () => {
  const { departmentId, otherId, sectionIds, articleId } = office;
  const [lead = '', first = '', second = '', last = ''] = sectionIds;
  for (const [sectionId, id] of [
    [first, otherId],
    [second, departmentId],
  ]) {
    await db.section.update({ where: { id: sectionId ?? '' }, data: { departmentId: id ?? null } });
  }
  const suggested = await suggestRequests(ctx, { articleIds: [articleId] });
  expect(suggested.requests).toMatchObject([
    { departmentId, departmentName: '区工商联', sections: [{ id: second }] },
    { departmentId: otherId, sections: [{ id: first }] },
  ]);
  expect(suggested.unassigned.map(({ id }) => id)).toEqual([lead, last]);
});
