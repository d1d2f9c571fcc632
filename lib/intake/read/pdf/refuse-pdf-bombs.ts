import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { MAX_INFLATED_BYTES, MAX_PDF_STREAM_BYTES } from '@/lib/intake/read/limits';
import { Refusal } from '@/lib/intake/read/unreadable-file';

const inflated = promisify(inflate);
const DICTIONARY_BYTES = 400;
/** No stream inflates further than this. */
const MAX_DEFLATE_RATIO = 1032;

/** pdf.js inflates without a limit: streams big enough to do harm are tried first, with one. */
export async function refusePdfBombs(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (const { dictionary, content } of streamsOf(file)) {
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    if (filters > 1) throw new Refusal('file_zip_bomb');
    if (content.length * MAX_DEFLATE_RATIO < MAX_PDF_STREAM_BYTES) continue;
    total += await inflatedSize(content);
    if (total > MAX_INFLATED_BYTES) throw new Refusal('file_zip_bomb');
  }
}

function* streamsOf(file: Buffer): Generator<{ dictionary: string; content: Buffer }> {
  let end = 0;
  for (let at = file.indexOf('stream', end); at >= 0; at = file.indexOf('stream', end)) {
    const before = file.toString('latin1', Math.max(end, at - DICTIONARY_BYTES), at);
    const from = at + 'stream'.length + (file[at + 6] === 0x0d ? 2 : 1);
    const to = file.indexOf('endstream', from);
    if (to < 0) return;
    yield { dictionary: before.slice(before.lastIndexOf('obj') + 1), content: file.subarray(from, to) };
    end = to + 'endstream'.length;
  }
}

async function inflatedSize(content: Buffer): Promise<number> {
  try {
    return (await inflated(content, { maxOutputLength: MAX_PDF_STREAM_BYTES })).byteLength;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Refusal('file_zip_bomb', error);
    }
    // Damaged or encrypted; pdf.js will say which.
    return 0;
  }
}
