import { sharedDb } from '@/lib/db/shared-db';
import { Forbidden, NotPossible } from '@/lib/domain/errors';
import { findLinkActor } from '@/lib/seasons/find-link-actor';
import { clientAddress } from './client-address';
import { linkCookie } from '@/lib/auth/link-cookie';
import { NO_TRACE } from './no-trace';
import { readJson } from './read-json';
import { tryLimit } from './try-limit';

/** A token has 43 characters. */
const MAX_BYTES = 4 * 1024;

/** Nobody guesses 32 random bytes. Those who try are told so; whoever holds a link that stands comes in all the same. */
const failures = tryLimit({ max: 30, windowMs: 60_000 });

/** The cookie lives longer than the link, so that somebody who comes too late is told that the link has ended. */
const REMEMBERED_SECONDS = 30 * 24 * 3600;

/**
 * Puts the token a link's page sends into a cookie no script can read, and answers where to go. Until here the
 * token has only stood after the `#` of an address, which browsers send to no server.
 * @throws Forbidden `link_ended` for a link that has ended and for one that never was; NotPossible `too_many_tries`
 */
export async function startLinkSession(request: Request, now = new Date()): Promise<Response> {
  const { token } = await readJson(request, MAX_BYTES);
  const visit = await findLinkActor(sharedDb(), now, typeof token === 'string' ? token : '');
  if (!visit) {
    const address = clientAddress(request.headers);
    if (failures.isSpent(address, now)) throw new NotPossible('too_many_tries');
    failures.countFailure(address, now);
    throw new Forbidden('link_ended');
  }
  const { requestId, expiresAt } = visit;
  const seconds = Math.floor((expiresAt.getTime() - now.getTime()) / 1000) + REMEMBERED_SECONDS;
  return Response.json(
    { requestId, path: `/material/${requestId}` },
    { headers: { ...NO_TRACE, 'set-cookie': linkCookie({ token: String(token), seconds }) } },
  );
}

/** Forgets the token in this browser; the link itself stands. */
export function endLinkSession(): Response {
  return Response.json({ ok: true }, { headers: { ...NO_TRACE, 'set-cookie': linkCookie(null) } });
}
