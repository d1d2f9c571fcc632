import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import { removeStaleFiles } from '@/lib/submissions/files/remove-stale-files';
import { openRequest } from '@/lib/submissions/open-request';
import { receiveSubmission } from '@/lib/web/receive-submission';
import { runLinkHandler } from '@/lib/web/run-link-handler';

type Params = { params: Promise<{ requestId: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { requestId } = await params;
  return runLinkHandler(
    request,
    async (ctx) => {
      // Before the first byte of a file is kept.
      await openRequest(ctx.db, ctx, requestId);
      await removeStaleFiles(ctx.now);
      const { input, discard } = await receiveSubmission(request);
      try {
        return await handInSubmission(ctx, { ...input, requestId });
      } finally {
        await discard();
      }
    },
    { requestId },
  );
}
