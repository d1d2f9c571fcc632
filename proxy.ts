import { NextResponse, type NextRequest } from 'next/server';
import { DESK_PATH_HEADER } from './lib/auth/desk-path';

/** Tells the desk's pages their own address, so that signing in leads back to it. Decides nothing. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(DESK_PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: '/desk/:path*' };
