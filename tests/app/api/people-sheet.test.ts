import type { Locale } from '@/messages/locales';
import { beforeEach, expect, test, vi } from 'vitest';
import * as importing from '@/app/(desk)/desk/admin/people/import/actions';
import { GET, POST } from '@/app/api/people/sheet/route';
import type { Role } from '@/lib/domain/permissions/roles';
import { MAX_SHEET_BYTES } from '@/lib/intake/sheets/limits';
import { readSheet } from '@/lib/intake/sheets/read-sheet';
import { writeSheet } from '@/lib/intake/sheets/write-sheet';
import type { SheetPlan } from '@/lib/people/plan-sheet';
import { resetDb, testDb } from '../../support/database';
import { eventTypes } from '../../support/events';
import { department, openDesk, person } from '../../support/office';

// The cookie is read by next-auth, and the language by next-intl, which need a running server.
const here = vi.hoisted(() => ({ sessionId: undefined as string | undefined, locale: 'zh-CN' as Locale }));
vi.mock('@/lib/auth/named-session', () => ({ namedSession: async () => here.sessionId }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ getAll: () => [], set: () => {} }),
  headers: async () => new Headers(),
}));
vi.mock('next-intl/server', async () => {
  const { createTranslator } = await import('next-intl');
  const { loadMessages } = await import('@/messages/load-messages');
  return {
    getTranslations: async (namespace: string) =>
      createTranslator({ locale: here.locale, messages: await loadMessages(here.locale), namespace }),
    getRequestConfig: (config: unknown) => config,
  };
});

const HEADING = ['姓名', '用户名', '单位', '角色', '邮箱'];
const db = testDb();

beforeEach(async () => {
  await resetDb();
  here.sessionId = undefined;
  here.locale = 'zh-CN';
});

async function signIn(...roles: Role[]) {
  here.sessionId = await openDesk(db, (await person(db, { roles })).id);
}

function send(bytes: Uint8Array | string, name = '人员.xlsx'): Promise<Response> {
  const body = new FormData();
  body.set('file', new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name));
  return POST(new Request('http://localhost/api/people/sheet', { method: 'POST', body }));
}

const sheetOf = (rows: string[][]) => writeSheet({ name: '人员', rows, widths: [] });
const planOf = async (answer: Response) => (await answer.json()) as SheetPlan;
const template = () => GET(new Request('http://localhost/api/people/sheet'));

test('a sheet is answered with what it would do, and nothing is done', async () => {
  await signIn('admin');
  const people = await db.person.count();
  const answer = await send(
    await sheetOf([HEADING, ['张三', 'zhangsan', '区侨办', '联络员', ''], ['李四', 'lisi', '', '领导', '']]),
  );
  expect(answer.status).toBe(200);
  const { departments, rows } = await planOf(answer);
  expect(departments).toEqual(['区侨办']);
  expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
    [2, 'new'],
    [3, 'refused'],
  ]);
  expect(await db.person.count()).toBe(people);
  expect(await db.department.count()).toBe(0);
  expect(await eventTypes(db)).toEqual([]);
});

test('what a sheet would do is done row by row: the department, the account with its password, the change', async () => {
  await signIn('admin');
  const departmentId = await department(db, '区工商联');
  const before = await importing.bringInPersonAction({
    signInName: 'wangwu',
    displayName: '王五',
    roles: ['contributor'],
    departmentId,
  });
  expect(before).toMatchObject({ ok: true });
  const answer = await send(
    '姓名,用户名,单位,角色\n张三,zhangsan,区侨办,联络员\n王小五,wangwu,,',
    '人员.csv',
  );
  const { departments, rows } = await planOf(answer);
  const [zhang, wang] = rows;

  const added = await importing.bringInDepartmentAction({ name: departments[0] });
  if (!added.ok) throw new Error(added.failure.reason);
  const made = await importing.bringInPersonAction({
    ...zhang?.person,
    departmentId: added.value.departmentId,
  });
  expect(made).toMatchObject({ ok: true, value: { temporaryPassword: expect.stringMatching(/.{8}/) } });
  expect(
    await importing.bringInChangeAction({ ...wang?.person, ...wang?.change, departmentId }),
  ).toMatchObject({ ok: true });

  const known = await db.person.findMany({
    where: { signInName: { in: ['zhangsan', 'wangwu'] } },
    select: { displayName: true, department: { select: { name: true } }, mustChangePassword: true },
    orderBy: { signInName: 'desc' },
  });
  expect(known).toEqual([
    { displayName: '张三', department: { name: '区侨办' }, mustChangePassword: true },
    { displayName: '王小五', department: { name: '区工商联' }, mustChangePassword: true },
  ]);
  const again = await planOf(await send('姓名,用户名\n张三,zhangsan\n王小五,wangwu', '人员.csv'));
  expect(again.rows.map(({ outcome }) => outcome)).toEqual(['same', 'same']);
});

test.each(['zh-CN', 'en'] as const)(
  'the empty sheet in %s is read again, but for its example',
  async (locale) => {
    here.locale = locale;
    await signIn('admin');
    const answer = await template();
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*\.xlsx/);
    const [heading = [], example = []] = await readSheet(
      '表.xlsx',
      new Uint8Array(await answer.arrayBuffer()),
    );
    const roles = example[3] ?? '';
    const filled = [heading, example, ['李四', 'lisi', '区侨办', roles, 'lisi@example.org']];
    const { departments, rows } = await planOf(await send(await sheetOf(filled)));
    expect(departments).toEqual(['区侨办']);
    expect(rows).toMatchObject([
      { outcome: 'refused', faults: [{ column: null, key: 'example_row' }], person: null },
      { outcome: 'new', person: { signInName: 'lisi', roles: ['contributor'], email: 'lisi@example.org' } },
    ]);
  },
);

test.each([
  ['nothing', '', 'file_empty'],
  ['no headings', '张三,zhangsan', 'no_columns'],
  ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'file_unsupported'],
])('a file of %s is refused with its reason at the file', async (_, content, reason) => {
  await signIn('admin');
  const answer = await send(content, '表.csv');
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ failure: { fields: { file: reason } } });
});

test('a text under the name of a workbook is one that was damaged, unless people can be read from it', async () => {
  await signIn('admin');
  const damaged = await send('this is, in truth, no workbook', '人员.xlsx');
  expect(await damaged.json()).toMatchObject({ failure: { fields: { file: 'file_broken' } } });
  const { rows } = await planOf(await send('姓名,用户名\n张三,zhangsan', '人员.xlsx'));
  expect(rows).toMatchObject([{ title: '张三' }]);
});

test('a sheet larger than allowed, or none at all, is refused as that', async () => {
  await signIn('admin');
  const large = await send(new Uint8Array(MAX_SHEET_BYTES + 100_000));
  expect(await large.json()).toMatchObject({ failure: { reason: 'request_too_large' } });
  const none = new Request('http://localhost/api/people/sheet', { method: 'POST', body: new FormData() });
  expect(await (await POST(none)).json()).toMatchObject({ failure: { reason: 'malformed_request' } });
});

test('who keeps no accounts learns nothing from a sheet, nor gets the empty one', async () => {
  const sheet = await sheetOf([HEADING, ['何苗', 'hemiao', '', '', '']]);
  for (const answer of [await send(sheet), await template()]) expect(answer.status).toBe(401);
  await signIn('writer', 'reviewer', 'publisher');
  for (const answer of [await send(sheet), await template()]) {
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ failure: { reason: 'needs_admin' } });
  }
});
