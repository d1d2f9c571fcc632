import { materialContext } from '@/lib/auth/material-context';
import type { Ctx } from '@/lib/db/context';
import { handlerResponse } from './handler-response';
import { NO_TRACE } from './no-trace';

/**
 * As runHandler, for the department's side: a liaison who is signed in, or who holds a request's link. `requestId`,
 * where the address names one, settles who acts when both are so.
 */
export async function runLinkHandler<T>(
  request: Request,
  command: (ctx: Ctx) => Promise<T>,
  about: { requestId?: string } = {},
): Promise<Response> {
  return handlerResponse(request, async () => command(await materialContext(about)), NO_TRACE);
}
