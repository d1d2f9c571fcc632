import { cache } from 'react';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Forbidden, Unauthenticated } from '@/lib/domain/errors';
import { sharedDb } from '@/lib/db/shared-db';
import { env } from '@/lib/env';
import { findSessionPerson, type SessionPerson, type SignedInCtx } from '@/lib/people/find-session-person';
import { DESK_PATH_HEADER } from './desk-path';
import { namedSession } from '@/lib/auth/named-session';

/** Who is signed in, asked once a request; `touch` false for requests nobody made by hand. */
const find = cache(async (touch: boolean): Promise<SessionPerson | null> => {
  const sessionId = await namedSession();
  if (!sessionId) return null;
  return findSessionPerson(sharedDb(), new Date(), sessionId, {
    idleMinutes: env().SESSION_IDLE_MINUTES,
    touch,
  });
});

/** Whether this browser still names a session that no longer stands. */
export async function hasEndedSession(): Promise<boolean> {
  return (await namedSession()) !== undefined && (await find(true)) === null;
}

export function currentPerson(): Promise<SessionPerson | null> {
  return find(true);
}

/** For pages: the person, or a redirect to sign in, and back here, or to set a first password. */
export async function requirePerson(): Promise<SessionPerson> {
  const person = await find(true);
  if (!person) {
    const path = (await headers()).get(DESK_PATH_HEADER);
    redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in');
  }
  if (person.mustChangePassword) redirect('/change-password');
  return person;
}

type ContextOptions = {
  /** False for requests nobody made by hand: they do not keep the session from going idle. */
  touch?: boolean;
  /** True for what a person may do before having replaced a temporary password. */
  mayOwePassword?: boolean;
};

/**
 * For actions and handlers: the context a command runs in.
 * @throws Unauthenticated `signed_out`; Forbidden `must_change_password`.
 */
export async function commandContext({
  touch = true,
  mayOwePassword = false,
}: ContextOptions = {}): Promise<SignedInCtx> {
  const person = await find(touch);
  if (!person) throw new Unauthenticated('signed_out');
  if (person.mustChangePassword && !mayOwePassword) throw new Forbidden('must_change_password');
  return { actor: person, now: new Date(), db: sharedDb() };
}
