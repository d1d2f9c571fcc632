import { sharedDb } from '@/lib/db/shared-db';
import { isPublicPhoto } from '@/lib/media/queries/is-public-photo';
import { DatabaseAway, sharedSiteCache } from './site-cache';

const SHOWN = { status: 200, contentType: 'text/plain', body: '' };

/**
 * Whether a live publication shows the photo. Kept as the site's pages are: as long as nothing published changes, and
 * while the database is away, when the page that shows it is shown too.
 * @returns null when nobody can say: the database is away
 */
export async function isPhotoShown(hash: string): Promise<boolean | null> {
  try {
    const render = async () => ((await isPublicPhoto(sharedDb(), hash)) ? SHOWN : null);
    return (await sharedSiteCache().get(`photo ${hash}`, render)) !== null;
  } catch (error) {
    if (error instanceof DatabaseAway) return null;
    throw error;
  }
}
