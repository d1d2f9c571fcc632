import { outputResponse } from '@/lib/web/output-response';
import { showOutput } from '@/lib/web/send-outputs';

type Params = { params: Promise<{ articleId: string; outputId: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const named = await params;
  return outputResponse(request, named.articleId, () => showOutput(named));
}
