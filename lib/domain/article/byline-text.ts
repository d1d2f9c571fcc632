import type { BylineEntry, BylineRole } from './content';

// As printed, whatever language the reader's screen is in: the article is in Chinese.
const BEFORE_NAME: Partial<Record<BylineRole, string>> = {
  reporter: '记者',
  correspondent: '通讯员',
  editor: '编辑',
};
const AFTER_NAME: Partial<Record<BylineRole, string>> = { supplied_by: '供稿', text: '文', photo: '图' };

type Credit = { outlet: string; before: string; name: string; after: string[] };

function sharesName(credit: Credit, { outlet, name }: BylineEntry): boolean {
  return credit.name === name && (outlet === '' || credit.outlet === outlet);
}

/** One credit a person and role; what a person wrote or photographed is added to the credit they have already. */
function credits(byline: BylineEntry[]): Credit[] {
  const named: Credit[] = [];
  for (const entry of byline) {
    const after = AFTER_NAME[entry.role];
    const known = after && named.find((credit) => sharesName(credit, entry));
    if (known) known.after.push(after);
    else {
      const before = BEFORE_NAME[entry.role] ?? '';
      named.push({ outlet: entry.outlet, before, name: entry.name, after: after ? [after] : [] });
    }
  }
  return named;
}

/**
 * The byline as a newspaper prints it, a group a string: 江州日报记者 陈砚秋 孟听澜, 通讯员 何以宁 文/图. Neighbours
 * of one role and outlet share a group, in the order the office gave them.
 */
export function bylineGroups(byline: BylineEntry[]): string[] {
  const groups: (Omit<Credit, 'name' | 'after'> & { names: string[]; after: string })[] = [];
  for (const { name, after, ...credit } of credits(byline)) {
    const last = groups.at(-1);
    const joined = after.join('/');
    const sameGroup =
      last && last.outlet === credit.outlet && last.before === credit.before && last.after === joined;
    if (sameGroup) last.names.push(name);
    else groups.push({ ...credit, names: [name], after: joined });
  }
  return groups.map(({ outlet, before, names, after }) =>
    [`${outlet}${before}`, ...names, after].filter((part) => part !== '').join(' '),
  );
}
