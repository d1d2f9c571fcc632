import { saveProposedHead } from '@/lib/proposals/commands/save-proposed-head';
import { readJson } from '@/lib/web/read-json';
import { runHandler } from '@/lib/web/run-handler';

type Params = { params: Promise<{ reviewId: string }> };

export async function PUT(request: Request, { params }: Params): Promise<Response> {
  return runHandler(request, async (ctx) =>
    saveProposedHead(ctx, { ...(await readJson(request)), ...(await params) }),
  );
}
