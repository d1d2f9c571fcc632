import yauzl, { type Entry, type ZipFile } from 'yauzl';
import {
  MAX_INFLATED_BYTES,
  MAX_ZIP_ENTRIES,
  MAX_ZIP_RATIO,
  RATIO_COUNTS_FROM,
} from '@/lib/intake/read/limits';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import { inflateEntry } from './inflate-entry';
import { mendZip } from './mend-zip';

export type OpenZip = {
  names: string[];
  /** By its name in letters of either case. Null when there is no such part. */
  read(name: string, maxBytes: number): Promise<Buffer | null>;
};

/**
 * The parts of a zip, read one by one when asked for.
 * @throws Refusal: file_broken, file_encrypted, file_zip_bomb
 */
export async function openZip(bytes: Uint8Array): Promise<OpenZip> {
  const zip = await openDirectory(bytes);
  const entries = await listEntries(zip);
  // What the directory says may be a lie; every part is counted again while it is read.
  let left = MAX_INFLATED_BYTES;
  return {
    names: [...entries.values()].map(nameOf),
    async read(name, maxBytes) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      const content = await inflateEntry(zip, entry, Math.min(maxBytes, left));
      left -= content.byteLength;
      return content;
    },
  };
}

async function openDirectory(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = mendZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    // Names are ours to read: no entry is ever written to a disk, and odd programs write them oddly.
    return await yauzl.fromBufferPromise(buffer, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
  } catch (error) {
    throw new Refusal('file_broken', error);
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ZIP_ENTRIES) throw new Refusal('file_zip_bomb');
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Refusal('file_encrypted');
      total += entry.uncompressedSize;
      if (total > MAX_INFLATED_BYTES || isBomb(entry)) throw new Refusal('file_zip_bomb');
      const name = nameOf(entry).toLowerCase();
      const same = entries.get(name);
      // Two of one name that differ: what is read would depend on the program.
      if (same && same.crc32 !== entry.crc32) throw new Refusal('file_broken');
      entries.set(name, entry);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isLocked = error instanceof Error && /encryption/.test(error.message);
    throw new Refusal(isLocked ? 'file_encrypted' : 'file_broken', error);
  }
  return entries;
}

/** As parts are named: without a slash before them, and with no other kind of slash. */
function nameOf({ fileName }: Entry): string {
  return fileName
    .toString()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > RATIO_COUNTS_FROM && uncompressedSize > compressedSize * MAX_ZIP_RATIO;
}
