import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { Invalid } from '@/lib/domain/errors';
import type { FileToTakeIn } from '@/lib/submissions/input';
import { receiveFile } from './receive-file';

type SentForm = { headers: BusboyHeaders; body: AsyncIterable<Uint8Array> };
type Limits = { files: number; fileBytes: number; totalBytes: number };

export type ReceivedForm = {
  fields: Record<string, string>;
  /** In the order they were sent; `path` null for what is larger than allowed. */
  files: Pick<FileToTakeIn, 'fileName' | 'place' | 'received'>[];
  /** Removes what no submission has taken. */
  discard: () => Promise<void>;
};

/** Of all fields that are no files. */
const MAX_FIELD_BYTES = 1024 * 1024;

/**
 * Reads a multipart form as it comes, its files straight to the disk.
 * @throws Invalid `malformed_request`; `upload_too_large` when it is more than `totalBytes`; `files` too_many.
 * Nothing of it stays then
 */
export async function receiveForm({ headers, body }: SentForm, limits: Limits): Promise<ReceivedForm> {
  const receiving: Promise<ReceivedForm['files'][number]>[] = [];
  const streams: BusboyFileStream[] = [];
  const fields: Record<string, string> = {};
  const stop = new AbortController();
  const discard = async () => {
    const settled = await Promise.allSettled(receiving);
    const files = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await Promise.all(files.map(({ received }) => received && rm(received.path, { force: true })));
  };
  try {
    const parser = parserOf(headers, limits);
    parser.on('error', () => {});
    parser.on('field', (name, value) => (fields[name] = value));
    parser.on('filesLimit', () => stop.abort(new Invalid({ files: 'too_many' })));
    parser.on('file', (_field, stream, fileName) => {
      streams.push(stream);
      // It may emit an error after everybody has stopped listening, and an unheard error would end the process.
      stream.on('error', () => {});
      const file = receiveOne(stream, { fileName: fileName ?? '', place: receiving.length });
      // A full disk must end the request: the parser would wait for ever for a file nobody reads.
      file.catch((error: unknown) => stop.abort(error));
      receiving.push(file);
    });
    await pipeline(Readable.from(counted(body, limits.totalBytes)), parser, { signal: stop.signal });
    return { fields, files: await Promise.all(receiving), discard };
  } catch (error) {
    for (const stream of streams) stream.destroy();
    await discard();
    const causes: unknown[] = [error, stop.signal.reason];
    throw (
      causes.find((cause) => cause instanceof Invalid || isOfDisk(cause)) ??
      new Invalid({}, 'malformed_request')
    );
  }
}

function parserOf(headers: BusboyHeaders, { files, fileBytes }: Limits): BusboyInstance {
  return Busboy({
    headers,
    limits: { files, fileSize: fileBytes, fields: 20, fieldSize: MAX_FIELD_BYTES, headerPairs: 20 },
  });
}

async function receiveOne(
  stream: BusboyFileStream,
  named: { fileName: string; place: number },
): Promise<ReceivedForm['files'][number]> {
  const received = await receiveFile(stream);
  if (!stream.truncated) return { ...named, received };
  await rm(received.path, { force: true });
  return { ...named, received: null };
}

async function* counted(body: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of body) {
    total += chunk.byteLength;
    if (total > limit + MAX_FIELD_BYTES) throw new Invalid({}, 'upload_too_large');
    yield chunk;
  }
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.name !== 'AbortError';
}
