import { siteResponse } from '@/app/(site)/site-response';

// Next would otherwise make this page at build time, when there is no database.
export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return siteResponse('/accessibility');
}
