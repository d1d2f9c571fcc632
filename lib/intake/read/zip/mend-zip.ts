const END = 'PK\x05\x06';
const END_BYTES = 22;
const DIRECTORY = Buffer.from('PK\x01\x02');
const DIRECTORY_BYTES = 46;
/** Before the end record: a comment of any length, and as much again of what a gateway appended. */
const SEARCHED_BYTES = 128 * 1024;

/**
 * The archive as strict readers expect it, where only its edges are wrong: a comment of another length than stated,
 * bytes behind the end or before the beginning, an end record that is cut off. Anything else is given back as it is.
 */
export function mendZip(file: Buffer): Buffer {
  const end = findEnd(file);
  if (end < 0) return withEnd(file);
  const isWhole = end + END_BYTES + file.readUInt16LE(end + 20) === file.length;
  const size = file.readUInt32LE(end + 12);
  const offset = file.readUInt32LE(end + 16);
  const shift = end - size - offset;
  const isShifted = shift > 0 && isDirectory(file, offset + shift) && !isDirectory(file, offset);
  if (isWhole && !isShifted) return file;
  const mended = Buffer.from(file.subarray(isShifted ? shift : 0, end + END_BYTES));
  mended.writeUInt16LE(0, mended.length - 2);
  return mended;
}

function findEnd(file: Buffer): number {
  const from = Math.max(0, file.length - SEARCHED_BYTES);
  for (let at = file.lastIndexOf(END, undefined, 'latin1'); at >= from;) {
    if (at + END_BYTES <= file.length) return at;
    if (at === 0) break;
    at = file.lastIndexOf(END, at - 1, 'latin1');
  }
  return -1;
}

function isDirectory(file: Buffer, at: number): boolean {
  return file.subarray(at, at + DIRECTORY.length).equals(DIRECTORY);
}

/** Where the directory is whole and nothing follows it but the beginning of an end record, it gets one. */
function withEnd(file: Buffer): Buffer {
  const start = file.indexOf(DIRECTORY);
  let at = start;
  let count = 0;
  while (at >= 0 && at + DIRECTORY_BYTES <= file.length && isDirectory(file, at)) {
    const names = file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    at += DIRECTORY_BYTES + names;
    count += 1;
  }
  const rest = file.length - at;
  if (count === 0 || count > 0xffff || rest < 0 || rest >= END_BYTES) return file;
  const end = Buffer.alloc(END_BYTES);
  end.write(END, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([file.subarray(0, at), end]);
}
