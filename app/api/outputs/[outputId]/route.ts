import { handlerResponse } from '@/lib/web/handler-response';
import { noHead, refuseOtherSite } from '@/lib/web/output-response';
import { sendOutput } from '@/lib/web/send-outputs';

type Params = { params: Promise<{ outputId: string }> };

/** What is of a season or of a year, and of no article. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { outputId } = await params;
  return handlerResponse(request, () => {
    refuseOtherSite(request);
    return sendOutput({ articleId: null, outputId }, { shows: false });
  });
}

export const HEAD = noHead;
