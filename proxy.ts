import { NextResponse, type NextRequest } from 'next/server';
import { DESK_PATH_HEADER } from './lib/auth/desk-path';
import { contentPolicy } from './lib/web/content-policy';

const CSP = 'content-security-policy';

/**
 * Gives each page that has scripts a nonce for them, which Next finds in the policy it is asked with, and tells the
 * desk's pages their own address, so that signing in leads back to it. Decides nothing.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.delete(DESK_PATH_HEADER);
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith('/desk')) headers.set(DESK_PATH_HEADER, pathname + search);
  const policy = contentPolicy(Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64'));
  headers.set(CSP, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(CSP, policy);
  return response;
}

/** The pages that have scripts; all others are told in next.config.ts that they have none. */
export const config = {
  matcher: ['/desk/:path*', '/sign-in', '/change-password', '/material/:path*', '/preview'],
};
