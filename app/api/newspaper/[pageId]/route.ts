import { handlerResponse } from '@/lib/web/handler-response';
import { noHead, refuseOtherSite } from '@/lib/web/output-response';
import { sendNewspaper } from '@/lib/web/send-newspaper';

type Params = { params: Promise<{ pageId: string }> };

/** With `?printer` it has bleed and marks; with `?show` it opens in the browser. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { pageId } = await params;
  const asked = new URL(request.url).searchParams;
  return handlerResponse(request, () => {
    refuseOtherSite(request);
    return sendNewspaper(pageId, { shows: asked.has('show'), isForPrinter: asked.has('printer') });
  });
}

export const HEAD = noHead;
