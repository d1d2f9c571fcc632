import { linkCookie, type LinkCookiePlace } from '@/lib/auth/link-cookie';
import type { Db } from '@/lib/db/client';
import { sharedDb } from '@/lib/db/shared-db';
import { Forbidden, NotPossible } from '@/lib/domain/errors';
import { findLinkActor } from '@/lib/seasons/find-link-actor';
import { clientAddress } from './client-address';
import { NO_TRACE } from './no-trace';
import { readJson } from './read-json';
import { tryLimit } from './try-limit';

/** What a token opens: what the page is told, with where to go, and how long the browser keeps the token. */
export type OpenedLink = {
  answer: { path: string } & Record<string, string>;
  seconds: number;
  cookie?: LinkCookiePlace;
};

/** A kind of link: what its token opens; null for a token of none. */
export type OpensLink = (db: Db, now: Date, token: string) => Promise<OpenedLink | null>;

/** A token has 43 characters. */
const MAX_BYTES = 4 * 1024;

/**
 * Nobody guesses 32 random bytes. Those who try are told so; whoever holds a link that stands comes in all the same.
 * One count for all kinds of links.
 */
const failures = tryLimit({ max: 30, windowMs: 60_000 });

/** The cookie lives longer than the link, so that somebody who comes too late is told that the link has ended. */
const REMEMBERED_SECONDS = 30 * 24 * 3600;

/** The link by which a department answers a request. */
export const opensRequest: OpensLink = async (db, now, token) => {
  const visit = await findLinkActor(db, now, token);
  if (!visit) return null;
  const { requestId, expiresAt } = visit;
  return {
    answer: { requestId, path: `/material/${requestId}` },
    seconds: Math.floor((expiresAt.getTime() - now.getTime()) / 1000) + REMEMBERED_SECONDS,
  };
};

/**
 * Puts the token a link's page sends into a cookie no script can read, and answers where to go. Until here the
 * token has only stood after the `#` of an address, which browsers send to no server.
 * @throws Forbidden `link_ended` for a token that opens nothing; NotPossible `too_many_tries`
 */
export async function startLinkSession(
  request: Request,
  opens: OpensLink,
  now = new Date(),
): Promise<Response> {
  const body = await readJson(request, MAX_BYTES);
  const token = typeof body.token === 'string' ? body.token : '';
  const opened = await opens(sharedDb(), now, token);
  if (!opened) {
    const address = clientAddress(request.headers);
    if (failures.isSpent(address, now)) throw new NotPossible('too_many_tries');
    failures.countFailure(address, now);
    throw new Forbidden('link_ended');
  }
  const { answer, seconds, cookie } = opened;
  return Response.json(answer, {
    headers: { ...NO_TRACE, 'set-cookie': linkCookie({ token, seconds }, cookie) },
  });
}

/** Forgets the token in this browser; the link itself stands. */
export function endLinkSession(): Response {
  return Response.json({ ok: true }, { headers: { ...NO_TRACE, 'set-cookie': linkCookie(null) } });
}
