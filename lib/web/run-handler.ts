import { commandContext } from '@/lib/auth/current-person';
import type { Ctx } from '@/lib/db/context';
import { handlerResponse } from './handler-response';

/** Body of a JSON route handler: signed in, from our own pages, one command, its refusal as a status. */
export async function runHandler<T>(
  request: Request,
  command: (ctx: Ctx) => Promise<T>,
  options: { touch: boolean } = { touch: true },
): Promise<Response> {
  return handlerResponse(request, async () => command(await commandContext(options)));
}
