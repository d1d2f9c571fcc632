import { unstable_rethrow } from 'next/navigation';
import { Forbidden } from '@/lib/domain/errors';
import { toFailure, type Failure } from './failure';

const STATUS: Record<Failure['code'], number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  not_possible: 409,
  conflict: 409,
  unavailable: 503,
  unexpected: 500,
};

const NOT_KEPT = { 'cache-control': 'no-store' };

/** What a route handler answers: JSON of what the work gives, or its refusal as a status. */
export async function handlerResponse<T>(
  request: Request,
  work: () => Promise<T>,
  headers: Record<string, string> = {},
): Promise<Response> {
  try {
    refuseForeignOrigin(request);
    const value = await work();
    return value instanceof Response ? value : Response.json(value, { headers: { ...NOT_KEPT, ...headers } });
  } catch (error) {
    unstable_rethrow(error);
    const failure = toFailure(error);
    return Response.json({ failure }, { status: STATUS[failure.code], headers: { ...NOT_KEPT, ...headers } });
  }
}

/** The session cookie is SameSite=Lax; this closes what that leaves open. */
function refuseForeignOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  // Left standing only where a trusted proxy said so.
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (origin && URL.parse(origin)?.host !== host) throw new Forbidden('foreign_origin');
}
