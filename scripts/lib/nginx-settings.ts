import { ExportFailed } from '@/lib/outputs/site/export/export-failed';
import type { NginxOptions } from '@/lib/outputs/site/export/nginx-example';
import { siteOrigin } from '@/lib/outputs/site/site-origin';
import { scriptlessPolicy, securityHeaders } from '@/lib/web/security-headers';

/** What the example for nginx says besides the folder; without a prefix, that of the site's own address. */
export function nginxSettings(prefix: string | undefined): Omit<NginxOptions, 'folder'> {
  const origin = siteOrigin();
  const at = (prefix ?? new URL(origin).pathname).replace(/\/+$/, '');
  if (!/^(\/[A-Za-z0-9._~-]+)*$/.test(at)) throw new ExportFailed('no_prefix', { prefix: at });
  return { prefix: at, origin, headers: [...securityHeaders, scriptlessPolicy] };
}
