import { noHead, outputResponse, refuseOtherSite } from '@/lib/web/output-response';
import { sendOutputsZip } from '@/lib/web/send-outputs';

type Params = { params: Promise<{ articleId: string }> };

/** `?id=` once for each. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { articleId } = await params;
  const ids = new URL(request.url).searchParams.getAll('id');
  return outputResponse(request, articleId, () => {
    refuseOtherSite(request);
    return sendOutputsZip(articleId, ids);
  });
}

export const HEAD = noHead;
