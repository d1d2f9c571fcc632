import { open } from 'node:fs/promises';

/** How wide a character is in em; null where the font has none. */
export type AdvanceOf = (codePoint: number) => number | null;

const known = new Map<string, Promise<AdvanceOf>>();

/** Read once: what is installed does not change under a running server. @throws RangeError for no OpenType font */
export function readAdvances(file: string): Promise<AdvanceOf> {
  const found = known.get(file) ?? read(file);
  known.set(file, found);
  return found;
}

/** From the tables `cmap` (format 12), `head`, `hhea` and `hmtx` (OpenType 1.9). */
async function read(file: string): Promise<AdvanceOf> {
  const font = await open(file);
  try {
    const part = async (position: number, length: number) => {
      const { buffer } = await font.read(Buffer.alloc(length), 0, length, position);
      return new DataView(buffer.buffer, buffer.byteOffset, length);
    };
    const count = (await part(0, 12)).getUint16(4);
    const directory = await part(12, count * 16);
    const table = (tag: string) => {
      for (let at = 0; at < directory.byteLength; at += 16)
        if (tagAt(directory, at) === tag)
          return part(directory.getUint32(at + 8), directory.getUint32(at + 12));
      throw new RangeError(`no ${tag} in ${file}`);
    };
    const glyphOf = glyphs(await table('cmap'), file);
    const perEm = (await table('head')).getUint16(18);
    const measured = (await table('hhea')).getUint16(34);
    const hmtx = await table('hmtx');
    return (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? null : hmtx.getUint16(Math.min(glyph, measured - 1) * 4) / perEm;
    };
  } finally {
    await font.close();
  }
}

function glyphs(cmap: DataView, file: string): (codePoint: number) => number {
  for (let at = 0; at < cmap.getUint16(2); at++) {
    const offset = cmap.getUint32(4 + at * 8 + 4);
    if (cmap.getUint16(offset) !== 12) continue;
    const groups = cmap.getUint32(offset + 12);
    return (codePoint) => {
      let [from, to] = [0, groups - 1];
      while (from <= to) {
        const middle = (from + to) >> 1;
        const group = offset + 16 + middle * 12;
        if (codePoint < cmap.getUint32(group)) to = middle - 1;
        else if (codePoint > cmap.getUint32(group + 4)) from = middle + 1;
        else return cmap.getUint32(group + 8) + codePoint - cmap.getUint32(group);
      }
      return 0;
    };
  }
  throw new RangeError(`no table of Unicode characters in ${file}`);
}

function tagAt(directory: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((byte) => directory.getUint8(at + byte)));
}
