import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Takes a reverse proxy's word for where a request came from and what it asked for, and nobody else's: of a trusted
 * one `X-Forwarded-For` is left with the one address that it vouches for, of anybody else no such header is left.
 * `proxies` are addresses, networks (`10.0.0.0/8`) or `loopback`. Call once, as the server process starts.
 * @returns what ends it
 */
export function trustProxies(proxies: string[]): () => void {
  const isTrusted = compile(proxies);
  let isSaid = false;
  const listen = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    const { headers, socket } = request;
    if (isTrusted(socket.remoteAddress ?? '', 0)) {
      headers['x-forwarded-for'] = proxyaddr(request, isTrusted);
      return;
    }
    const sent = FORWARDED.filter((name) => name in headers);
    for (const name of sent) delete headers[name];
    if (sent.length > 0 && !isSaid) {
      isSaid = true;
      console.warn(
        `${socket.remoteAddress} sends ${sent.join(', ')}: not believed. If it is your reverse proxy, name it in TRUSTED_PROXIES.`,
      );
    }
  };
  subscribe('http.server.request.start', listen);
  return () => void unsubscribe('http.server.request.start', listen);
}

function compile(proxies: string[]): (address: string, index: number) => boolean {
  try {
    return proxyaddr.compile(proxies);
  } catch (error) {
    throw new Error(`Configuration: TRUSTED_PROXIES: ${(error as Error).message}`);
  }
}
