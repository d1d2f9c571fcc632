import type { Entry, ZipFile } from 'yauzl';
import { Refusal } from '@/lib/intake/read/unreadable-file';

/** Stops at the first byte too many, whatever size the entry claims to have. */
export async function inflateEntry(zip: ZipFile, entry: Entry, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      if (size > maxBytes) throw new Refusal('file_zip_bomb');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isLonger = error instanceof Error && error.message.startsWith('too many bytes');
    throw new Refusal(isLonger ? 'file_zip_bomb' : 'file_broken', error);
  }
  return Buffer.concat(chunks, size);
}
