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
  const tag = known === undefined || answer.status !== 200 ? undefined : tagOf(known, answer.etags);
  if (tag !== undefined) {
    response.writeHead(304, ['ETag', tag, ...answer.notModified]).end();
    return;
  }
  if (headers.range !== undefined && answer.headers.includes('Accept-Ranges')) {
    const { range, 'if-range': only } = headers;
    const isSame = only === undefined || answer.etags.includes(String(only));
    if (isSame && sendPart(range, response, answer, method === 'HEAD')) return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(method === 'HEAD' ? undefined : answer.bytes);
}

/** The tag that its reader has of this (RFC 9110, 13.1.2: compared weakly). */
function tagOf(header: string, etags: readonly string[]): string | undefined {
  if (header.trim() === '*') return etags[0];
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return etags.find((etag) => tags.includes(etag));
}

function sendPart(
  range: string,
  response: ServerResponse,
  { bytes, headers }: KeptAnswer,
  isHead: boolean,
): boolean {
  const asked = byteRange(range, bytes.length);
  if (asked === null) return false;
  const isNone = asked === 'unsatisfiable';
  const part = isNone ? bytes.subarray(0, 0) : bytes.subarray(asked.first, asked.last + 1);
  const content = isNone ? `bytes */${bytes.length}` : `bytes ${asked.first}-${asked.last}/${bytes.length}`;
  const own = headers.map((value, at) =>
    headers[at - 1] === 'Content-Length' ? String(part.length) : value,
  );
  response.writeHead(isNone ? 416 : 206, [...own, 'Content-Range', content]);
  response.end(isHead ? undefined : part);
  return true;
}
