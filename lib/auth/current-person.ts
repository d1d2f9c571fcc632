import { cache } from 'react';
import { getServerSession } from 'next-auth';
import { redirect } from 'next/navigation';
import { Forbidden, Unauthenticated } from '../domain/errors';
import type { Ctx } from '../db/context';
import { sharedDb } from '../db/shared-db';
import { env } from '../env';
import { findSessionPerson, type SessionPerson } from '../people/find-session-person';
import { authOptions } from './options';

/** Who is signed in, asked once a request; `touch` false for requests nobody made by hand. */
const find = cache(async (touch: boolean): Promise<SessionPerson | null> => {
  const session = await getServerSession(authOptions);
  if (!session?.sessionId) return null;
  return findSessionPerson(sharedDb(), new Date(), session.sessionId, {
    idleMinutes: env().SESSION_IDLE_MINUTES,
    touch,
  });
});

/** Whether this browser still names a session that no longer stands. */
export async function hasEndedSession(): Promise<boolean> {
  const session = await getServerSession(authOptions);
  return session?.sessionId !== undefined && (await find(true)) === null;
}

export function currentPerson(): Promise<SessionPerson | null> {
  return find(true);
}

/** For pages: the person, or a redirect to sign in or to set a first password. */
export async function requirePerson(): Promise<SessionPerson> {
  const person = await find(true);
  if (!person) redirect('/sign-in');
  if (person.mustChangePassword) redirect('/change-password');
  return person;
}

/**
 * For actions and handlers: the context a command runs in.
 * @throws Unauthenticated `signed_out`; Forbidden `must_change_password`.
 */
export async function commandContext(
  options: { touch: boolean } = { touch: true },
): Promise<Ctx & { actor: SessionPerson }> {
  const person = await find(options.touch);
  if (!person) throw new Unauthenticated('signed_out');
  if (person.mustChangePassword) throw new Forbidden('must_change_password');
  return { actor: person, now: new Date(), db: sharedDb() };
}
