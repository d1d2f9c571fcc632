type OldWord = {
  text: string;
  language?: number;
  isWide?: boolean;
  isEncrypted?: boolean;
  pieces?: string[];
};

const TEXT_AT = 768;

/** The main stream of a Word 6 or 95 file with this text; `pieces`: saved fast, in another order than it is read. */
export function writeOldWord({ text, language = 0x409, isWide, isEncrypted, pieces }: OldWord): Buffer {
  const encode = (part: string) =>
    isWide ? Buffer.from(part, 'utf16le') : Buffer.from(part, language === 0x409 ? 'latin1' : 'utf8');
  const header = Buffer.alloc(TEXT_AT);
  const letterBytes = isWide ? 2 : 1;
  header.writeUInt16LE(0xa5dc, 0);
  header.writeUInt16LE(101, 2);
  header.writeUInt16LE(language, 6);
  header.writeUInt16LE((isEncrypted ? 0x100 : 0) | (isWide ? 0x1000 : 0) | (pieces ? 4 : 0), 10);
  const content = encode(text);
  header.writeUInt32LE(TEXT_AT, 0x18);
  header.writeUInt32LE(TEXT_AT + content.length, 0x1c);
  header.writeUInt32LE((pieces ? encode(pieces.join('')) : content).length / letterBytes, 0x34);
  if (!pieces) return Buffer.concat([header, content]);

  const table = Buffer.alloc(5 + (pieces.length + 1) * 4 + pieces.length * 8);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(table.length - 5, 1);
  let position = 0;
  pieces.forEach((piece, index) => {
    position += encode(piece).length / letterBytes;
    table.writeUInt32LE(position, 5 + (index + 1) * 4);
    const at = TEXT_AT + content.indexOf(encode(piece));
    table.writeUInt32LE(at, 5 + (pieces.length + 1) * 4 + index * 8 + 2);
  });
  header.writeUInt32LE(TEXT_AT + content.length, 0x160);
  header.writeUInt32LE(table.length, 0x164);
  return Buffer.concat([header, content, table]);
}
