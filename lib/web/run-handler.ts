import { unstable_rethrow } from 'next/navigation';
import { commandContext } from '@/lib/auth/current-person';
import { Forbidden } from '@/lib/domain/errors';
import type { Ctx } from '@/lib/db/context';
import { toFailure, type Failure } from './failure';

const STATUS: Record<Failure['code'], number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  not_possible: 409,
  conflict: 409,
  unexpected: 500,
};

/** Body of a JSON route handler: signed in, from our own pages, one command, its refusal as a status. */
export async function runHandler<T>(
  request: Request,
  command: (ctx: Ctx) => Promise<T>,
  options: { touch: boolean } = { touch: true },
): Promise<Response> {
  try {
    refuseForeignOrigin(request);
    const value = await command(await commandContext(options));
    return value instanceof Response
      ? value
      : Response.json(value, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    unstable_rethrow(error);
    const failure = toFailure(error);
    return Response.json(
      { failure },
      { status: STATUS[failure.code], headers: { 'cache-control': 'no-store' } },
    );
  }
}

/** The session cookie is SameSite=Lax; this closes what that leaves open. */
function refuseForeignOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (origin && new URL(origin).host !== host) throw new Forbidden('foreign_origin');
}
