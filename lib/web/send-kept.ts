import type { IncomingMessage, ServerResponse } from 'node:http';
import { byteRange } from './byte-range';
import type { KeptAnswer } from './kept-answers';

/** Sends a kept answer: whole, as 304 to whoever has it, or the part that is asked for of what is sent in parts. */
export function sendKept(
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer,
): void {
  const known = headers['if-none-match'];
  if (known !== undefined && answer.status === 200 && hasTag(known, answer.etag)) {
    response.writeHead(304, answer.notModified).end();
    return;
  }
  if (headers.range !== undefined && method === 'GET' && answer.headers.includes('Accept-Ranges')) {
    const { range, 'if-range': only } = headers;
    const isSame = only === undefined || only === answer.etag;
    if (isSame && sendPart(range, response, answer)) return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(method === 'HEAD' ? undefined : answer.bytes);
}

/**
 * Whether its reader has this very answer, in this encoding (RFC 9110, 13.1.2: compared weakly): a cache that asks for
 * somebody who takes another encoding would hand on what it has.
 */
function hasTag(header: string, etag: string): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function sendPart(range: string, response: ServerResponse, { bytes, headers }: KeptAnswer): boolean {
  const asked = byteRange(range, bytes.length);
  if (asked === null) return false;
  const isNone = asked === 'unsatisfiable';
  const part = isNone ? bytes.subarray(0, 0) : bytes.subarray(asked.first, asked.last + 1);
  const content = isNone ? `bytes */${bytes.length}` : `bytes ${asked.first}-${asked.last}/${bytes.length}`;
  const own = headers.map((value, at) =>
    headers[at - 1] === 'Content-Length' ? String(part.length) : value,
  );
  response.writeHead(isNone ? 416 : 206, [...own, 'Content-Range', content]);
  response.end(part);
  return true;
}
