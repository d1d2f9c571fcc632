import { beforeEach, expect, test } from 'vitest';
import { planSheet } from '@/lib/people/plan-sheet';
import { ownerDb, resetDb, testDb } from '../support/database';
import { ctxOf, department, person } from '../support/office';

const db = testDb();
beforeEach(() => resetDb());

const HEADING = ['姓名', '用户名（登录用）', '供稿单位', '角色', '电子邮箱'];

async function office() {
  const admin = await person(db, { name: '管理员甲', roles: ['admin'] });
  await ownerDb().person.update({ where: { id: admin.id }, data: { signInName: 'admin' } });
  const departmentId = await department(db, '区侨办');
  const known = await person(db, { name: '何苗', roles: ['contributor'], departmentId });
  await ownerDb().person.update({ where: { id: known.id }, data: { signInName: 'hemiao' } });
  await db.department.create({ data: { name: '旧单位', archivedAt: new Date() } });
  return { ctx: ctxOf(db, admin), known };
}

test('each row says what it would do: who is new, changed, as they are, or refused and why', async () => {
  const { ctx, known } = await office();
  const before = await db.person.count();
  const { departments, rows } = await planSheet(ctx, [
    ['2026 年人员名单'],
    HEADING,
    ['张三', 'ZhangSan', '区侨办', '联络员', ''],
    ['李四', 'lisi', '', '撰稿、审核', 'lisi@example.org'],
    ['何苗', 'hemiao', '', '', ''],
    ['何小苗', 'hemiao', '', '', ''],
    [],
    ['', '', '区民宗局', '', ''],
    ['王五', 'wangwu', '区工商联', '联络员', ''],
    ['赵六', 'zhaoliu', '', '联络员', ''],
    ['钱七', 'qianqi', '', '管理员、审计', ''],
    ['孙八', 'sunba', '', '领导', ''],
    ['周九', 'zhoujiu', '旧单位', '联络员', ''],
    ['', 'nameless', '', '撰稿', 'x'],
    ['管理员甲', 'admin', '', '管理员、撰稿', ''],
  ]);
  expect(
    rows.map(({ row, outcome, faults }) => [
      row,
      outcome,
      faults.map(({ column, key }) => `${column} ${key}`),
    ]),
  ).toEqual([
    [3, 'new', []],
    [4, 'new', []],
    [5, 'same', []],
    [6, 'refused', ['signInName duplicate_in_file']],
    [8, 'new', []],
    [9, 'new', []],
    [10, 'refused', ['department department_required']],
    [11, 'refused', ['roles roles_apart']],
    [12, 'refused', ['roles no_such_role']],
    [13, 'refused', ['department department_archived']],
    [14, 'refused', ['displayName required', 'email email_invalid']],
    [15, 'refused', ['roles own_roles']],
  ]);
  expect(departments).toEqual(['区民宗局', '区工商联']);
  expect(rows[0]?.person).toEqual({
    signInName: 'zhangsan',
    displayName: '张三',
    roles: ['contributor'],
    departmentName: '区侨办',
  });

  const changed = await planSheet(ctx, [HEADING, ['何小苗', 'hemiao', '', '', '']]);
  expect(changed.rows[0]).toMatchObject({
    outcome: 'change',
    person: { displayName: '何小苗', roles: ['contributor'], departmentName: '区侨办' },
    change: { personId: known.id, version: 1 },
    was: { displayName: '何苗', roles: ['contributor'], departmentName: '区侨办', email: '' },
  });
  expect(rows.filter(({ was }) => was !== null)).toEqual([]);
  expect(await db.person.count()).toBe(before);
});

test('a sheet without headings is refused, and so is who keeps no accounts', async () => {
  const { ctx, known } = await office();
  await expect(planSheet(ctx, [['张三', 'zhangsan']])).rejects.toMatchObject({
    fields: { file: 'no_columns' },
  });
  await expect(planSheet(ctxOf(db, known), [HEADING])).rejects.toMatchObject({ code: 'forbidden' });
});
