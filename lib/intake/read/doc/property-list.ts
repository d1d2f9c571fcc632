/** One formatting instruction of an old Word file. */
export type Sprm = { code: number; at: number; operand: Buffer };

const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, -1, 3];
const TABLE_DEFINITION = 0xd608;

/** The instructions in a list; ends where it is damaged. */
export function* sprmsOf(list: Buffer): Generator<Sprm> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    let size = OPERAND_BYTES[code >> 13] ?? 1;
    if (code === TABLE_DEFINITION && at + 2 <= list.length) size = list.readUInt16LE(at) + 1;
    else if (size < 0) size = list.readUInt8(at) + 1;
    if (at + size > list.length) return;
    yield { code, at, operand: list.subarray(at, at + size) };
    at += size;
  }
}

/** Letters: 0x80 is 'as the style says', 0x81 the opposite of it. */
export function toggled(operand: Buffer, ofStyle: boolean): boolean {
  const value = operand.readUInt8(0);
  if (value === 0x80) return ofStyle;
  return value === 0x81 ? !ofStyle : value === 1;
}
