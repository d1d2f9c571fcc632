import { Refusal } from '@/lib/intake/read/unreadable-file';

const PIECES_AT = 0x01a2;
const BYTES_A_PIECE = 12;

/**
 * The pieces must follow each other and hold no more characters than the file has bytes: a table that names the
 * same bytes again and again would grow without end in memory.
 * @throws Refusal: file_broken
 */
export function requireSoundPieces(main: Buffer, table: Buffer): void {
  let at = main.readUInt32LE(PIECES_AT);
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  const count = (table.readUInt32LE(at + 1) - 4) / BYTES_A_PIECE;
  const start = at + 5;
  if (!Number.isInteger(count) || start + count * BYTES_A_PIECE > table.length)
    throw new Refusal('file_broken');
  let last = 0;
  for (let index = 0; index <= count; index++) {
    const position = table.readUInt32LE(start + index * 4);
    if (position < last || position > main.length) throw new Refusal('file_broken');
    last = position;
  }
}
