import { countUnreadNotices } from '@/lib/notices/queries/count-unread-notices';
import { runHandler } from '@/lib/web/run-handler';

export async function GET(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => ({ count: await countUnreadNotices(ctx) }), { touch: false });
}
