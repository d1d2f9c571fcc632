import { NextRequest } from 'next/server';
import { receiveBody } from './receive-body';
import { parseJson } from './read-json';

const MAX_BYTES = 16 * 1024;

/**
 * What is sent to sign in or out, heard out for next-auth, which would read on for as long as something comes.
 * @throws Invalid `request_too_large` or `malformed_request`
 */
export async function receiveSignIn(request: Request): Promise<NextRequest> {
  const body = await receiveBody(request, MAX_BYTES);
  if (request.headers.get('content-type')?.includes('application/json')) parseJson(body);
  return new NextRequest(request.url, { method: request.method, headers: request.headers, body });
}
