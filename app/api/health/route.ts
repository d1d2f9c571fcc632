import { isDatabaseUp } from '@/lib/db/is-database-up';
import { sharedDb } from '@/lib/db/shared-db';

export const dynamic = 'force-dynamic';

/** For the reverse proxy and the launcher: 200 when the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  const isUp = await isDatabaseUp(sharedDb());
  return Response.json(
    { status: isUp ? 'ok' : 'unavailable', database: isUp ? 'up' : 'down' },
    { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
