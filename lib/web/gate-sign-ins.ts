import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeNext } from './before-next';
import { clientAddress } from './client-address';

/** An office that comes in at eight shares an address; who sends more at once is no office. */
const MOST_AT_ONCE = 20;
/** What trickles in costs nothing yet, and must not take the place of those who share its address. */
const COUNTED_UNHEARD_MS = 1_000;

/**
 * Refuses the sign-ins of an address that has twenty under way, before any work is done for them, with the answer
 * that next-auth's client reads: 429 and the page at `deskUrl` to go to, which names the reason. Call once, as the
 * server process starts, after `trustProxies`.
 * @returns what ends it
 */
export function gateSignIns(deskUrl: string, { unheardMs = COUNTED_UNHEARD_MS } = {}): () => void {
  const refusal = JSON.stringify({ url: new URL('/sign-in?error=locked_out', deskUrl).href });
  const underWay = new Map<string, number>();
  return beforeNext((request, response) => {
    if (!isSignIn(request)) return false;
    const address = addressOf(request);
    const before = underWay.get(address) ?? 0;
    if (before >= MOST_AT_ONCE) return refuse(response, refusal);
    underWay.set(address, before + 1);
    let isCounted = true;
    const giveBack = () => {
      if (!isCounted) return;
      isCounted = false;
      const left = (underWay.get(address) ?? 1) - 1;
      if (left > 0) underWay.set(address, left);
      else underWay.delete(address);
    };
    const timer = setTimeout(() => {
      if (!request.complete) giveBack();
    }, unheardMs).unref();
    response.once('close', () => {
      clearTimeout(timer);
      giveBack();
    });
    return false;
  });
}

function isSignIn({ method, url }: IncomingMessage): boolean {
  const [path = ''] = (url ?? '').split('?');
  // However it is written: Next reads escapes too.
  return method === 'POST' && /\/auth\//i.test(path.replace(/%([0-9a-f]{2})/gi, letterOf));
}

const letterOf = (_: string, hex: string) => String.fromCharCode(parseInt(hex, 16));

/** As Next, and so `clientAddress`, will see it. */
function addressOf({ headers, socket }: IncomingMessage): string {
  const forwarded = headers['x-forwarded-for'];
  const address = (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? socket.remoteAddress ?? '';
  return clientAddress(new Headers({ 'x-forwarded-for': address }));
}

function refuse(response: ServerResponse, refusal: string): true {
  response.writeHead(429, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'retry-after': '5',
  });
  response.end(refusal);
  return true;
}
