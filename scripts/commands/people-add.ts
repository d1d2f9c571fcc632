import { parseArgs } from 'node:util';
import { sharedDb } from '@/lib/db/shared-db';
import { Invalid } from '@/lib/domain/errors';
import { addPerson } from '@/lib/people/commands/add-person';

/** Adds a person with a first password, printed once, that they must change at their first sign-in. */
export async function peopleAdd(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      name: { type: 'string' },
      display: { type: 'string' },
      role: { type: 'string', multiple: true },
      department: { type: 'string' },
    },
  });
  const actor = { kind: 'system' as const, id: null, displayName: '命令行' };
  const { temporaryPassword } = await addPerson(
    { actor, now: new Date(), db: sharedDb() },
    {
      signInName: values.name,
      displayName: values.display,
      roles: values.role,
      departmentId: values.department ? await departmentNamed(values.department) : null,
    },
  );
  console.log(`已添加 ${values.display}（${values.name}），初始密码：${temporaryPassword}`);
  console.log(`Added ${values.name}; first password: ${temporaryPassword}`);
  return 0;
}

async function departmentNamed(name: string): Promise<string> {
  const department = await sharedDb().department.findUnique({ where: { name }, select: { id: true } });
  if (!department) throw new Invalid({ departmentId: 'no_such_choice' });
  return department.id;
}
