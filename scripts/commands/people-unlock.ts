import { parseArgs } from 'node:util';
import { sharedDb } from '@/lib/db/shared-db';
import { unlockSignIn } from '@/lib/people/commands/unlock-sign-in';

/** Lets somebody try to sign in again at once, after too many failures. */
export async function peopleUnlock(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { name: { type: 'string' } } });
  const actor = { kind: 'system' as const, id: null, displayName: '命令行' };
  const { signInName } = await unlockSignIn(
    { actor, now: new Date(), db: sharedDb() },
    { signInName: values.name },
  );
  console.log(`“${signInName}”现在可以登录。`);
  console.log(`“${signInName}” may sign in now.`);
  return 0;
}
