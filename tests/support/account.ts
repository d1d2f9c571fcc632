import type { Db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/permissions/roles';
import { addPerson } from '@/lib/people/commands/add-person';
import { signIn, type SignInOrigin } from '@/lib/people/commands/sign-in';
import type { SignInPolicy } from '@/lib/people/sign-in-attempts';
import { findSessionPerson, type SignedInCtx } from '@/lib/people/find-session-person';

export const PASSWORD = '山高月小水落石出曾日月';
export const POLICY: SignInPolicy = { maxFailures: 5, lockMinutes: 15, sessionHours: 12 };
/** A browser nobody has signed in from. */
export const STRANGE: SignInOrigin = { address: '203.0.113.7', browserOf: () => null };
const IDLE = { idleMinutes: 30, touch: false };

type NewAccount = { signInName?: string; displayName?: string; roles?: Role[]; mustChangePassword?: boolean };

/** A person who can sign in with PASSWORD, made as the command line makes one. */
export async function account(db: Db, wanted: NewAccount = {}): Promise<string> {
  const system = { kind: 'system', id: null, displayName: '系统' } as const;
  const {
    signInName = 'linxw',
    displayName = '林晓雯',
    roles = ['writer'],
    mustChangePassword = false,
  } = wanted;
  const person = { signInName, displayName, roles, mustChangePassword, password: PASSWORD };
  return (await addPerson({ db, actor: system, now: new Date() }, person)).personId;
}

/** Signs in and gives the context that person's commands run in. */
export async function signedIn(db: Db, signInName = 'linxw', now = new Date()): Promise<SignedInCtx> {
  const { sessionId } = await signIn(
    { db, now, policy: POLICY },
    { signInName, password: PASSWORD },
    STRANGE,
  );
  const actor = await findSessionPerson(db, now, sessionId, IDLE);
  if (!actor) throw new Error(`${signInName} has no session`);
  return { db, actor, now };
}

export async function stillStands(db: Db, sessionId: string, now = new Date()): Promise<boolean> {
  return (await findSessionPerson(db, now, sessionId, IDLE)) !== null;
}
