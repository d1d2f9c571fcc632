import { noHead, outputResponse, refuseOtherSite } from '@/lib/web/output-response';
import { sendOutput } from '@/lib/web/send-outputs';

type Params = { params: Promise<{ articleId: string; outputId: string }> };

/** With `?show` a PDF opens in the browser. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const named = await params;
  const shows = new URL(request.url).searchParams.has('show');
  return outputResponse(request, named.articleId, () => {
    refuseOtherSite(request);
    return sendOutput(named, { shows });
  });
}

export const HEAD = noHead;
