import { cache } from 'react';
import { cookies } from 'next/headers';
import { sharedDb } from '@/lib/db/shared-db';
import { findLinkActor, type LinkVisit } from '@/lib/seasons/find-link-actor';
import { LINK_COOKIE } from './link-cookie';

async function linkToken(): Promise<string | undefined> {
  return (await cookies()).get(LINK_COOKIE)?.value;
}

/** Who came through a request's link that still stands, asked once a request; null when nobody did. */
export const linkPerson = cache(async (): Promise<LinkVisit | null> => {
  const token = await linkToken();
  return token ? findLinkActor(sharedDb(), new Date(), token) : null;
});

/** Whether this browser still names a link that no longer stands. */
export async function hasEndedLink(): Promise<boolean> {
  return Boolean(await linkToken()) && (await linkPerson()) === null;
}
