import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { SiteAnswer } from '@/lib/outputs/site/site-answer';
import { contentTypeOf, NOT_FOUND_PATH } from '@/lib/outputs/site/site-page';
import { RETRY_AFTER_SECONDS } from '@/lib/outputs/site/unavailable-answer';
import { acceptedEncoding } from './accepted-encoding';

const toGzip = promisify(gzip);

type Drawn = SiteAnswer & {
  path: string;
  cacheControl: string;
  /** Sent besides: name, value, name, value. */
  headers: readonly string[];
};

/** Sends a page drawn now, of which no file is kept. */
export async function sendDrawn(
  request: IncomingMessage,
  response: ServerResponse,
  { path, status, body, cacheControl, headers }: Drawn,
): Promise<void> {
  const page = Buffer.from(body, 'utf8');
  const isPacked = acceptedEncoding(request.headers['accept-encoding']) !== 'identity';
  const bytes = isPacked ? await toGzip(page, { level: constants.Z_BEST_SPEED }) : page;
  const type = contentTypeOf(status === 404 || status === 503 ? NOT_FOUND_PATH : path);
  const own = ['Content-Type', type, 'Vary', 'Accept-Encoding', 'Content-Length', String(bytes.length)];
  if (isPacked) own.push('Content-Encoding', 'gzip');
  own.push('Cache-Control', status === 503 ? 'no-store' : cacheControl);
  if (status === 503) own.push('Retry-After', RETRY_AFTER_SECONDS);
  response.writeHead(status, [...own, ...headers]);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
