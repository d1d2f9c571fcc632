const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** A compound file that has streams of these names, three at most, with nothing in them. */
export function writeOle(names: string[]): Buffer {
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(END, 4);
  const directory = ['Root Entry', ...names].map((name, index) => entry(name, index === 0 ? 5 : 2));
  return Buffer.concat([header, table, Buffer.concat(directory, SECTOR)]);
}

function entry(name: string, type: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  for (const at of [68, 72, 76]) bytes.writeUInt32LE(FREE, at);
  bytes.writeUInt32LE(END, 116);
  return bytes;
}

/** A compound file whose own WordDocument stands in the directory behind that of an object embedded in it. */
export function nestedOle({ inner, outer }: { inner: string; outer: string }): Buffer {
  const bytes = Buffer.from(writeOle(['WordDocument', 'ObjectPool', 'WordDocument']));
  const directory = SECTOR * 2;
  const at = (index: number) => directory + index * 128;
  bytes.writeUInt32LE(3, at(0) + 76);
  bytes.writeUInt32LE(2, at(3) + 68);
  bytes.writeUInt8(1, at(2) + 66);
  bytes.writeUInt32LE(1, at(2) + 76);
  const texts = [inner, outer].map((text) => Buffer.alloc(4096, text));
  [1, 3].forEach((index, order) => {
    bytes.writeUInt32LE(2 + order * 8, at(index) + 116);
    bytes.writeUInt32LE(4096, at(index) + 120);
  });
  for (let sector = 2; sector < 18; sector++) {
    bytes.writeUInt32LE(sector === 9 || sector === 17 ? END : sector + 1, SECTOR + sector * 4);
  }
  return Buffer.concat([bytes, ...texts]);
}
