import { addDepartment } from '@/lib/departments/commands/add-department';
import type { Db } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { furnishOffice } from '@/lib/office/commands/furnish-office';
import { addPerson } from '@/lib/people/commands/add-person';
import { changeStage } from '@/lib/stages/commands/change-stage';
import { listStages } from '@/lib/stages/queries';
import { changeTemplate } from '@/lib/templates/commands/change-template';
import { getTemplate, listTemplates } from '@/lib/templates/queries';
import { demoAccounts } from '@/prisma/seed/demo-accounts.mjs';
import type { Cast } from './cast';
import type { DemoClock } from './demo-clock';
import type { DepartmentIds } from './make-article';

const DEPARTMENTS: Record<string, string> = {
  'united-front': '中共云溪区委统战部',
  cppcc: '政协云溪区委员会办公室',
  'industry-commerce': '云溪区工商业联合会',
  'overseas-chinese': '云溪区归国华侨联合会',
  'ethnic-religious': '云溪区民族宗教事务局',
  justice: '云溪区司法局',
};
/** Which of them is asked for each section of a template, in order. */
const ASKED: Record<string, string[]> = {
  统战工作年度综述: [
    ...['united-front', 'united-front', 'industry-commerce', 'cppcc', 'united-front', 'ethnic-religious'],
    ...['overseas-chinese', 'united-front', 'united-front'],
  ],
  政协工作年度回眸: ['cppcc', 'cppcc', 'cppcc', 'cppcc', 'cppcc', 'cppcc'],
};
const ADMIN = 'guanlx';

type Account = (typeof demoAccounts)[number];

/** The people, departments, topics, templates and stages of 云溪区, made by its administrator. */
export async function makeOffice(
  db: Db,
  { clock, cast }: { clock: DemoClock; cast: Cast },
  password: string,
): Promise<DepartmentIds> {
  const byOperator: Ctx = {
    db,
    now: await clock.tick(),
    actor: { kind: 'system', id: null, displayName: '系统' },
  };
  const add = (account: Account, departmentId: string | null) =>
    addPerson(byOperator, { ...account, departmentId, password, mustChangePassword: false });
  for (const account of demoAccounts.filter((candidate) => candidate.signInName === ADMIN))
    await add(account, null);

  const admin = await cast(ADMIN);
  const departments: DepartmentIds = {};
  for (const [key, name] of Object.entries(DEPARTMENTS)) {
    departments[key] = (await addDepartment(admin, { name })).departmentId;
  }
  const people = new Map<string, string>();
  for (const account of demoAccounts.filter((candidate) => candidate.signInName !== ADMIN)) {
    const { personId } = await add(
      account,
      account.departmentKey ? (departments[account.departmentKey] ?? null) : null,
    );
    people.set(account.signInName, personId);
  }
  await furnishOffice(byOperator);
  for (const { id } of await listTemplates(admin)) {
    const { sections, isArchived: _isArchived, id: templateId, ...template } = await getTemplate(admin, id);
    const keys = ASKED[template.name] ?? [];
    await changeTemplate(admin, {
      ...template,
      templateId,
      sections: sections.map((section, at) => ({ ...section, departmentId: departments[keys[at] ?? ''] })),
    });
  }
  for (const { id, name, version } of await listStages(admin)) {
    const reviewers = demoAccounts.filter((account) => account.stage === name);
    const reviewerIds = reviewers.map((account) => people.get(account.signInName));
    await changeStage(admin, { stageId: id, version, name, reviewerIds });
  }
  return departments;
}
