import { Invalid } from '@/lib/domain/errors';

/**
 * What a request carries, counted as it comes: once it is more than `maxBytes` no more is read.
 * @throws Invalid `request_too_large`; `malformed_request` when it broke off
 */
export async function receiveBody(request: Request, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new Invalid({}, 'malformed_request');
    });
    if (done) break;
    received += value.byteLength;
    // Not cancelled: that would end the connection, and the answer with it. `limitRequests` ends it afterwards.
    if (received > maxBytes) throw tooLarge();
    chunks.push(value);
  }
  return Buffer.concat(chunks, received);
}

function tooLarge(): Invalid {
  return new Invalid({}, 'request_too_large');
}
