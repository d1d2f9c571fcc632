import { addDepartment } from '@/lib/departments/commands/add-department';
import type { Db } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { addPerson } from '@/lib/people/commands/add-person';
import { addStage } from '@/lib/stages/commands/add-stage';
import { addTemplate } from '@/lib/templates/commands/add-template';
import { addTopic } from '@/lib/topics/commands/add-topic';
import { demoAccounts } from '@/prisma/seed/demo-accounts.mjs';
import { STARTING_TEMPLATES } from '@/prisma/seed/office/templates';
import { STARTING_TOPICS } from '@/prisma/seed/office/topics';
import { castOf } from './cast';
import type { DepartmentIds } from './make-article';

const DEPARTMENTS: Record<string, string> = {
  'united-front': '中共云溪区委统战部',
  cppcc: '政协云溪区委员会办公室',
  'industry-commerce': '云溪区工商业联合会',
  'overseas-chinese': '云溪区归国华侨联合会',
  'ethnic-religious': '云溪区民族宗教事务局',
  justice: '云溪区司法局',
};
const STAGES = ['初审', '复审', '终审'];
const ADMIN = 'guanlx';

type Account = (typeof demoAccounts)[number];

/** The people, departments, topics, templates and stages of 云溪区, made by its administrator. */
export async function makeOffice(db: Db, password: string): Promise<DepartmentIds> {
  const byOperator: Ctx = { db, now: new Date(), actor: { kind: 'system', id: null, displayName: '系统' } };
  const add = (account: Account, departmentId: string | null) =>
    addPerson(byOperator, { ...account, departmentId, password, mustChangePassword: false });
  for (const account of demoAccounts.filter((candidate) => candidate.signInName === ADMIN))
    await add(account, null);

  const admin = await castOf(db)(ADMIN);
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
  for (const topic of STARTING_TOPICS) await addTopic(admin, topic);
  for (const { sections, ...template } of STARTING_TEMPLATES) {
    await addTemplate(admin, {
      ...template,
      sections: sections.map(({ departmentKey, ...section }) => ({
        ...section,
        departmentId: departmentKey === null ? null : departments[departmentKey],
      })),
    });
  }
  for (const name of STAGES) {
    const reviewers = demoAccounts.filter((account) => account.stage === name);
    await addStage(admin, { name, reviewerIds: reviewers.map((account) => people.get(account.signInName)) });
  }
  return departments;
}
