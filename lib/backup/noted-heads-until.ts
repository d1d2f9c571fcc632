import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * How many bytes of the file of noted heads stand for what was sealed up to `place`: later lines tell of events that a
 * backup of that place does not have. A line cut short by a full disk is passed over, as where they are read.
 */
export async function notedHeadsUntil(file: string, place: number): Promise<number> {
  const stream = createReadStream(file);
  let [bytes, gone] = [0, 0];
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      const [, at = ''] = /^\S+ (\d+) [0-9a-f]{64}$/.exec(line) ?? [];
      if (Number(at) > place) break;
      gone += Buffer.byteLength(line) + 1;
      if (at !== '') bytes = gone;
    }
  } finally {
    stream.destroy();
  }
  return bytes;
}
