import { beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/seasons/[seasonId]/matrix/route';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { readSheet } from '@/lib/intake/sheets/read-sheet';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { person } from '../../support/office';
import { ask, daysAfter, DUE, handIn, seasonOffice, take, type SeasonOffice } from '../../support/season';

// The cookie is read by next-auth, and the language by next-intl, which need a running server.
const here = vi.hoisted(() => ({ sessionId: undefined as string | undefined }));
vi.mock('@/lib/auth/named-session', () => ({ namedSession: async () => here.sessionId }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ getAll: () => [], get: () => undefined }),
  headers: async () => new Headers(),
}));
vi.mock('next-intl/server', async () => {
  const { createTranslator } = await import('next-intl');
  const { loadMessages } = await import('@/messages/load-messages');
  const messages = await loadMessages('zh-CN');
  return {
    getTranslations: async (namespace: string) => createTranslator({ locale: 'zh-CN', messages, namespace }),
    getRequestConfig: (config: unknown) => config,
  };
});

const db = testDb();
let office: SeasonOffice;

beforeEach(async () => {
  await resetDb();
  here.sessionId = undefined;
  office = await seasonOffice(db);
});

function get(reader: PersonActor | null, seasonId = office.seasonId): Promise<Response> {
  here.sessionId = reader?.sessionId;
  const request = new Request('http://localhost/api/seasons/x/matrix');
  return GET(request, { params: Promise.resolve({ seasonId }) });
}

test('the matrix comes as a sheet: a row for each section, what came of each department in its column', async () => {
  const { departmentId, otherId, sectionIds, writer } = office;
  const [, first = '', second = ''] = sectionIds;
  await ownerDb().section.update({ where: { id: second }, data: { headingLines: ['=1+1', '第二行'] } });
  await ask(db, office, otherId, [second]);
  const requestId = await ask(db, office, departmentId, [first, second]);
  const handedIn = { requestId, sectionId: first, at: daysAfter(DUE, 1) };
  await take(db, await handIn(db, handedIn), first, handedIn.at);

  const answer = await get(writer);
  expect(answer.status).toBe(200);
  const named = decodeURIComponent(answer.headers.get('content-disposition') ?? '');
  expect(named).toMatch(/2025年度回眸-覆盖表-\d{4}-\d\d-\d\d\.xlsx$/);
  const rows = await readSheet('表.xlsx', new Uint8Array(await answer.arrayBuffer()));
  const name = '2025 同心向前 共绘新卷';
  expect(rows).toEqual([
    ['稿件', '章节', '区工商联', '区侨办'],
    [name, '导语', '', ''],
    [name, '凝聚共识 筑牢根基', '收到 1 份；逾期报送；取用 1 份', ''],
    [name, '=1+1 第二行', '逾期未报', '逾期未报'],
    [name, '展望', '', ''],
  ]);
});

test('the matrix is for who may see the season, and for nobody signed out', async () => {
  expect((await get(null)).status).toBe(401);
  expect((await get(office.liaison)).status).toBe(404);
  expect((await get(await person(db, { roles: ['admin'] }))).status).toBe(404);
  expect((await get(office.writer, '00000000-0000-7000-8000-000000000001')).status).toBe(404);
});
