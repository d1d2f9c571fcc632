import { handlerResponse } from '@/lib/web/handler-response';
import { startLinkSession } from '@/lib/web/link-session';
import { NO_TRACE } from '@/lib/web/no-trace';
import { opensPreview } from '@/lib/web/preview-session';

export async function POST(request: Request): Promise<Response> {
  return handlerResponse(request, () => startLinkSession(request, opensPreview), NO_TRACE);
}
