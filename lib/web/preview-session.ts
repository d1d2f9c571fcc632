import { cookies } from 'next/headers';
import type { LinkCookiePlace } from '@/lib/auth/link-cookie';
import { sharedDb } from '@/lib/db/shared-db';
import { findPreview, type PreviewVisit } from '@/lib/previews/find-preview';
import { noteOpening } from '@/lib/previews/note-opening';
import type { OpensLink } from './link-session';

const PREVIEW_COOKIE = 'huimou-preview';

/** After half a day the link is opened anew, and counted. */
const SECONDS = 12 * 3600;

/** Sent to the one link's pages only: a browser may hold several. */
const placeOf = (linkId: string): LinkCookiePlace => ({ name: PREVIEW_COOKIE, path: `/preview/${linkId}` });

/** A link to a revision. One that has ended leads to its page too, which says why; only one that stands is counted. */
export const opensPreview: OpensLink = async (db, now, token) => {
  const visit = await findPreview(db, now, token);
  if (!visit) return null;
  if (visit.standing === 'usable') await noteOpening(db, now, visit.linkId);
  return { answer: { path: `/preview/${visit.linkId}` }, seconds: SECONDS, cookie: placeOf(visit.linkId) };
};

/** The link this browser came through to this address, wherever it stands now; null when it came through none. */
export async function previewVisit(linkId: string): Promise<PreviewVisit | null> {
  const token = (await cookies()).get(PREVIEW_COOKIE)?.value;
  const visit = token ? await findPreview(sharedDb(), new Date(), token) : null;
  return visit?.linkId === linkId ? visit : null;
}
