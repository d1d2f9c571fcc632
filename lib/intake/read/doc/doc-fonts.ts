const FONTS_AT = 0x0112;
/** From the start of an entry to its name. */
const NAME_AT = 40;

/** The names of a file's fonts, in the order its letters number them by. */
export function readDocFonts(main: Buffer, table: Buffer): string[] {
  const start = main.readUInt32LE(FONTS_AT);
  const list = table.subarray(start, start + main.readUInt32LE(FONTS_AT + 4));
  if (list.length < 4) return [];
  const count = list.readUInt16LE(0);
  const fonts: string[] = [];
  let at = 4;
  for (let index = 0; index < count && at < list.length; index++) {
    const end = at + 1 + list.readUInt8(at);
    const name = list.subarray(at + NAME_AT, end).toString('utf16le');
    fonts.push(name.split('\0')[0] ?? '');
    at = end;
  }
  return fonts;
}
