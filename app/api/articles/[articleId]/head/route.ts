import { saveHead } from '@/lib/writing/commands/save-head';
import { readJson } from '@/lib/web/read-json';
import { runHandler } from '@/lib/web/run-handler';

type Params = { params: Promise<{ articleId: string }> };

export async function PUT(request: Request, { params }: Params): Promise<Response> {
  return runHandler(request, async (ctx) => ({
    ...(await saveHead(ctx, { ...(await readJson(request)), ...(await params) })),
    savedAt: ctx.now,
  }));
}
