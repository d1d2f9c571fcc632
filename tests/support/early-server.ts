import { once } from 'node:events';
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import type { EarlyAnswer } from '@/lib/web/before-next';

export type EarlyReply = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A server in which this answers first; what it hands on is 299. */
export async function earlyServer(answer: EarlyAnswer): Promise<Server> {
  const server = createServer((request, response) => {
    const handOn = () => void response.writeHead(299).end('next');
    if (!answer(request, response, handOn)) handOn();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

export const isNexts = ({ status }: EarlyReply) => status === 299;

export async function askEarly(
  server: Server,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<EarlyReply> {
  const { port } = server.address() as { port: number };
  const [response] = await once(
    ask({ port, host: '127.0.0.1', path, headers, method, agent: false }).end(),
    'response',
  );
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}
