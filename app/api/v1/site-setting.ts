import { photoMasterPath } from '@/components/article/photo-sources';
import { env } from '@/lib/env';
import type { SiteSetting } from '@/lib/outputs/json/site-setting';
import { siteOrigin } from '@/lib/outputs/site/site-origin';

export function siteSetting(): SiteSetting {
  return { origin: siteOrigin(), officeName: env().OFFICE_NAME, photoPath: photoMasterPath };
}
