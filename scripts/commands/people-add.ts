import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { sharedDb } from '@/lib/db/shared-db';
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
  const password = randomBytes(12).toString('base64url');
  const ctx = {
    actor: { kind: 'system' as const, id: null, displayName: '命令行' },
    now: new Date(),
    db: sharedDb(),
  };
  await addPerson(ctx, {
    signInName: values.name,
    displayName: values.display,
    roles: values.role ?? [],
    departmentId: values.department ?? null,
    password,
  });
  console.log(`已添加 ${values.display}（${values.name}），初始密码：${password}`);
  console.log(`Added ${values.name}; first password: ${password}`);
  return 0;
}
