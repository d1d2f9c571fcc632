import { leavePresence, touchPresence } from '@/lib/articles/presence';
import { readJson } from '@/lib/web/read-json';
import { runHandler } from '@/lib/web/run-handler';

type Params = { params: Promise<{ articleId: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  return runHandler(
    request,
    async (ctx) => ({
      present: await touchPresence(ctx, { ...(await readJson(request)), ...(await params) }),
    }),
    { touch: false },
  );
}

export async function DELETE(request: Request): Promise<Response> {
  return runHandler(
    request,
    async (ctx) => {
      await leavePresence(ctx, await readJson(request));
      return { ok: true };
    },
    { touch: false },
  );
}
