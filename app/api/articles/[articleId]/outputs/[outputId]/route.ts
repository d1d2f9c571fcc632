import { handlerResponse } from '@/lib/web/handler-response';
import { sendOutput } from '@/lib/web/send-outputs';

type Params = { params: Promise<{ articleId: string; outputId: string }> };

/** With `?show` a PDF opens in the browser. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const named = await params;
  const shows = new URL(request.url).searchParams.has('show');
  return handlerResponse(request, () => sendOutput(named, { shows }));
}
