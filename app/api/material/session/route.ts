import { handlerResponse } from '@/lib/web/handler-response';
import { endLinkSession, opensRequest, startLinkSession } from '@/lib/web/link-session';
import { NO_TRACE } from '@/lib/web/no-trace';

export async function POST(request: Request): Promise<Response> {
  return handlerResponse(request, () => startLinkSession(request, opensRequest), NO_TRACE);
}

export async function DELETE(request: Request): Promise<Response> {
  return handlerResponse(request, async () => endLinkSession(), NO_TRACE);
}
