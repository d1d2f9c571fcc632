import { siteResponseNow } from '@/app/(site)/site-response';
import { sharedDb } from '@/lib/db/shared-db';
import { searchAnswer } from '@/lib/outputs/site/search-answer';

// What is looked for stands in the address, and no two readers look for the same. A server in use answers before this
// (lib/web/search-front.ts).
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return siteResponseNow(request, () => searchAnswer({ db: sharedDb() }, asked));
}
