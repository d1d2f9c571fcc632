const ALLOWED = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

/** Where a method that nothing here knows is led to (lib/web/refuse-trace.ts). */
export function GET(): Response {
  return new Response(null, { status: 405, headers: { allow: ALLOWED, 'cache-control': 'no-store' } });
}
