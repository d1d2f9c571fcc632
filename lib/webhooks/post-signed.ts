import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { WebhookFault } from '@/lib/domain/webhooks';
import { literalAddress, mayReach } from './reachable';

const TIMEOUT_MS = 10_000;
const MOST_READ = 64 * 1024;
const MOST_KEPT = 2 * 1024;

export type PostSetting = {
  allowsPrivate: boolean;
  timeoutMs?: number;
  /** Instead of the system's, in tests. */
  resolve?: typeof lookup;
};
export type Answered = { status: number | null; fault: WebhookFault | null; answer: string };

class NotReachable extends Error {}

/**
 * Posts a body once. The addresses a name stands for are looked at as the connection is made, and it goes to those:
 * a name that says something else a moment later leads nowhere else. No redirect is followed, no proxy asked.
 */
export async function postSigned(
  url: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  setting: PostSetting,
): Promise<Answered> {
  try {
    const { status, answer } = await post(new URL(url), { body, headers }, setting);
    const isTaken = status >= 200 && status < 300;
    return { status, fault: isTaken ? null : 'status', answer };
  } catch (error) {
    return { status: null, fault: faultOf(error), answer: '' };
  }
}

function post(
  url: URL,
  { body, headers }: { body: string; headers: Record<string, string> },
  { allowsPrivate, timeoutMs = TIMEOUT_MS, resolve = lookup }: PostSetting,
): Promise<{ status: number; answer: string }> {
  const literal = literalAddress(url.hostname);
  // Of an address that is no name nothing is looked up.
  if (literal !== null && !mayReach(literal, { allowsPrivate })) throw new NotReachable();
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((done, failed) => {
    const bytes = Buffer.from(body);
    const sent = request(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': bytes.byteLength },
      lookup: onlyReachable(resolve, allowsPrivate),
      signal: AbortSignal.timeout(timeoutMs),
    });
    let whenCut = failed;
    sent.on('error', (error) => whenCut(error));
    sent.on('response', (response) => {
      const status = response.statusCode ?? 0;
      const pieces: Buffer[] = [];
      let read = 0;
      const end = () => {
        response.destroy();
        done({ status, answer: Buffer.concat(pieces).subarray(0, MOST_KEPT).toString('utf8') });
      };
      response.on('data', (piece: Buffer) => {
        if (read < MOST_KEPT) pieces.push(piece);
        read += piece.byteLength;
        if (read > MOST_READ) end();
      });
      response.on('end', end);
      // Its status has come, and that is the answer.
      whenCut = end;
      response.on('error', end);
    });
    sent.end(bytes);
  });
}

function onlyReachable(resolve: typeof lookup, allowsPrivate: boolean): LookupFunction {
  return (hostname, { all: wantsAll, ...options }, found) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, '', 0);
      const reachable = addresses.filter(({ address }) => mayReach(address, { allowsPrivate }));
      const [first] = reachable;
      if (!first) return found(new NotReachable(), '', 0);
      if (wantsAll) return (found as (error: null, all: typeof reachable) => void)(null, reachable);
      found(null, first.address, first.family);
    });
  };
}

function faultOf(error: unknown): WebhookFault {
  if (error instanceof NotReachable) return 'private_address';
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'timeout';
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA'].includes(code)) return 'unknown_host';
  return /CERT|SSL|TLS|SIGNATURE|EPROTO/.test(code) ? 'certificate' : 'unreachable';
}
