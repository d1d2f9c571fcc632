/** The columns of a spreadsheet of people, by what offices call them. */
export const PEOPLE_COLUMNS = {
  displayName: ['姓名', '人员', '名字', 'name', 'display name'],
  signInName: [
    '用户名',
    '登录名',
    '账号',
    '帐号',
    '账户',
    'user name',
    'username',
    'sign-in name',
    'account',
  ],
  department: ['单位', '供稿单位', '所在单位', '部门', '单位名称', 'department'],
  roles: ['角色', '职责', '权限', 'roles', 'role'],
  email: ['邮箱', '电子邮箱', '邮件', 'e-mail', 'email'],
} as const;
export type PeopleColumn = keyof typeof PEOPLE_COLUMNS;

/** Which cell of a row is which; null when these are no headings of ours. */
export function findPeopleColumns(heading: readonly string[]): Partial<Record<PeopleColumn, number>> | null {
  const names = heading.map((cell) =>
    cell
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s*（(].*$/, '')
      .trim(),
  );
  const whole = heading.map((cell) => cell.normalize('NFKC').toLowerCase().trim());
  const found: Partial<Record<PeopleColumn, number>> = {};
  for (const [column, known] of Object.entries(PEOPLE_COLUMNS) as [PeopleColumn, readonly string[]][]) {
    const at = whole.findIndex((name, index) => known.includes(name) || known.includes(names[index] ?? ''));
    if (at >= 0) found[column] = at;
  }
  const isPeople = found.displayName !== undefined && found.signInName !== undefined;
  return isPeople || found.department !== undefined ? found : null;
}
