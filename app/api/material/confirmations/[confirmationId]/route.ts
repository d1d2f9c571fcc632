import { answerConfirmation } from '@/lib/confirmations/answer-confirmation';
import { readJson } from '@/lib/web/read-json';
import { runLinkHandler } from '@/lib/web/run-link-handler';

type Params = { params: Promise<{ confirmationId: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { confirmationId } = await params;
  return runLinkHandler(request, async (ctx) =>
    answerConfirmation(ctx, { ...(await readJson(request)), confirmationId }),
  );
}
