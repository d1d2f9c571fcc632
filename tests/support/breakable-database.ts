import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * A way to the database at `url` that can be cut, that can fall silent, and at whose end nobody may listen: a server that
 * is away, without stopping one.
 */
export async function breakableDatabase(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let state: 'open' | 'cut' | 'silent' = 'open';
  const server = createServer((incoming) => {
    if (state === 'cut') return void incoming.destroy();
    const outgoing = connect(Number(target.port), target.hostname);
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => [incoming, outgoing].forEach((each) => each.destroy()));
    }
    incoming.pipe(outgoing).pipe(incoming);
    if (state === 'silent') for (const socket of [incoming, outgoing]) socket.pause();
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  const end = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const stopListening = () => new Promise((resolve) => server.close(resolve));
  return {
    url: through.toString(),
    cut() {
      state = 'cut';
      end();
    },
    /** Every byte waits on its way, and nothing says so. */
    silence() {
      state = 'silent';
      for (const socket of sockets) socket.pause();
    },
    mend() {
      state = 'open';
      for (const socket of sockets) socket.resume();
    },
    async refuse() {
      const stopped = stopListening();
      end();
      await stopped;
    },
    accept: () => listen(port),
    async close() {
      state = 'cut';
      end();
      if (server.listening) await stopListening();
    },
  };
}
