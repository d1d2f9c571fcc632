import { photoMasterPath } from '@/components/article/photo-sources';
import type { Reader } from '@/lib/db/client';
import type { SiteSetting } from '@/lib/outputs/json/site-setting';
import { siteOrigin } from '@/lib/outputs/site/site-origin';
import { getSiteIdentity, shownOfficeName } from '@/lib/publications/site-identity';

export async function siteSetting(db: Reader): Promise<SiteSetting> {
  const officeName = shownOfficeName(await getSiteIdentity(db));
  return { origin: siteOrigin(), officeName, photoPath: photoMasterPath };
}
