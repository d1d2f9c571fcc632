import { expect, test } from 'vitest';
import { receiveBody } from '@/lib/web/receive-body';

const KB = 1024;

/** A request whose body comes in pieces of 1 KB, and how much of it has been asked for. */
function inPieces(pieces: number, { breaksOff = false } = {}) {
  const sent = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent.bytes === pieces * KB) {
          if (breaksOff) controller.error(new Error('aborted'));
          else controller.close();
          return;
        }
        sent.bytes += KB;
        controller.enqueue(new Uint8Array(KB));
      },
      cancel() {
        sent.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
  return { sent, request: new Request('http://localhost', init) };
}

test('what just fits is read whole', async () => {
  const { request } = inPieces(4);
  expect(await receiveBody(request, 4 * KB)).toHaveLength(4 * KB);
});

test('of what goes on and on no more is read than shows that it is too large', async () => {
  const { request, sent } = inPieces(1_000_000);
  await expect(receiveBody(request, 4 * KB)).rejects.toMatchObject({ reason: 'request_too_large' });
  expect(sent.bytes).toBeLessThanOrEqual(6 * KB);
});

test('the connection is left for the answer', async () => {
  const { request, sent } = inPieces(10);
  await expect(receiveBody(request, KB)).rejects.toMatchObject({ reason: 'request_too_large' });
  expect(sent.isCancelled).toBe(false);
});

test('what says that it is too large is refused unread', async () => {
  const { sent } = inPieces(1);
  const request = new Request('http://localhost', {
    method: 'POST',
    headers: { 'content-length': String(9 * KB) },
  });
  await expect(receiveBody(request, 8 * KB)).rejects.toMatchObject({ reason: 'request_too_large' });
  expect(sent.bytes).toBe(0);
});

test('what breaks off is malformed, and no surprise', async () => {
  const { request } = inPieces(2, { breaksOff: true });
  await expect(receiveBody(request, 4 * KB)).rejects.toMatchObject({ reason: 'malformed_request' });
});

test('nothing is an empty body', async () => {
  expect(await receiveBody(new Request('http://localhost', { method: 'POST' }), KB)).toHaveLength(0);
});
