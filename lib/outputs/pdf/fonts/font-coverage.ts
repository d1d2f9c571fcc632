import { open } from 'node:fs/promises';
import { readCmap, type CodeRange } from './read-cmap';

const TABLE_RECORD = 16;

export type Coverage = (codePoint: number) => boolean;

const known = new Map<string, Promise<CodeRange[]>>();

/** Whether any of these fonts has a character. Read once: what is installed does not change under a running server. */
export async function fontCoverage(files: readonly string[]): Promise<Coverage> {
  const fonts = await Promise.all(
    files.map((file) => {
      const ranges = known.get(file) ?? readRanges(file);
      known.set(file, ranges);
      return ranges;
    }),
  );
  return (codePoint) => fonts.some((ranges) => holds(ranges, codePoint));
}

/** Only the table itself is read of the font's fifteen megabytes. */
async function readRanges(file: string): Promise<CodeRange[]> {
  const font = await open(file);
  try {
    const read = async (position: number, length: number) => {
      const { buffer } = await font.read(Buffer.alloc(length), 0, length, position);
      return new DataView(buffer.buffer, buffer.byteOffset, length);
    };
    const count = (await read(0, 12)).getUint16(4);
    const directory = await read(12, count * TABLE_RECORD);
    for (let at = 0; at < directory.byteLength; at += TABLE_RECORD) {
      if (directory.getUint32(at) !== TAG_CMAP) continue;
      return readCmap(await read(directory.getUint32(at + 8), directory.getUint32(at + 12)));
    }
    throw new RangeError(`no cmap in ${file}`);
  } finally {
    await font.close();
  }
}

/** 'cmap' */
const TAG_CMAP = 0x636d6170;

function holds(ranges: CodeRange[], codePoint: number): boolean {
  let [from, to] = [0, ranges.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const range = ranges[middle];
    if (!range) return false;
    if (codePoint < range.first) to = middle - 1;
    else if (codePoint > range.last) from = middle + 1;
    else return true;
  }
  return false;
}
