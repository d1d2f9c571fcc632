import { createServer, connect } from 'node:net';

const OTHERS = /pgboss|seal_events|LISTEN|pg_try_advisory/;

/**
 * A door to the database that notes each round trip through it: when the first byte came in, when the answer was
 * complete, and what was asked. `url` leads through the door; it reads plain connections alone, not TLS.
 */
export async function watchDatabase(databaseUrl) {
  const { hostname, port } = new URL(databaseUrl);
  const trips = [];
  const sockets = new Set();
  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port || 5432) }).setNoDelay();
    near.setNoDelay();
    sockets.add(near).add(far);
    const noteAsked = noteTrips(trips, near, far);
    near.on('data', (chunk) => {
      noteAsked(chunk);
      far.write(chunk);
    });
    near.on('close', () => far.destroy()).on('error', () => far.destroy());
    far.on('close', () => near.destroy()).on('error', () => near.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(server.address().port);
  return {
    url: url.href,
    /** The round trips since the last call, but for those of the workers behind. */
    take: () => trips.splice(0).filter(({ sql }) => sql && !OTHERS.test(sql)),
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Follows the messages both ways on one connection; one that is asked and answered is a trip. */
function noteTrips(trips, near, far) {
  const prepared = new Map();
  let open;
  // The first message of a connection has no type.
  const readAsked = messages({ untyped: 1 }, (type, body) => {
    const [first, second] = body.toString('utf8').split('\0');
    if (type === 'P') prepared.set(first, second);
    if (type === 'Q') open.sql = first;
    if (type === 'P') open.sql = second;
    if (type === 'B') open.sql = prepared.get(second);
  });
  const readAnswer = messages({ untyped: 0 }, (type) => {
    if (type !== 'Z' || !open) return;
    trips.push({ ...open, to: performance.now() });
    open = undefined;
  });
  far.on('data', (chunk) => {
    near.write(chunk);
    readAnswer(chunk);
  });
  return (chunk) => {
    open ??= { from: performance.now(), sql: undefined };
    readAsked(chunk);
  };
}

/** Cuts a stream into the protocol's messages: a type of one byte, the length of the rest, the rest. */
function messages({ untyped }, onMessage) {
  let held = Buffer.alloc(0);
  return (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (;;) {
      const start = untyped > 0 ? 0 : 1;
      if (held.length < start + 4) return;
      const end = start + held.readUInt32BE(start);
      if (held.length < end) return;
      if (untyped > 0) untyped -= 1;
      else onMessage(String.fromCharCode(held[0]), held.subarray(5, end));
      held = held.subarray(end);
    }
  };
}
