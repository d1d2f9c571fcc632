import { Refusal } from '@/lib/intake/read/unreadable-file';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

type Entry = {
  /** Its place in the directory, by which others name it. */
  id: number;
  name: string;
  type: number;
  start: number;
  size: number;
  before: number;
  behind: number;
  child: number;
};

export type OleFile = {
  /** Of every stream and storage, wherever it hangs. */
  names: string[];
  /** Of the file itself, not of one embedded in it, where both have one. Null when there is no such stream. */
  stream(name: string): Buffer | null;
};

/**
 * The streams of a compound file, the box that old Word files come in. Every chain of sectors is walked once
 * at most, so that one that runs in a circle ends.
 * @throws Refusal: file_broken
 */
export function openOle(bytes: Uint8Array): OleFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER_BYTES) throw new Refusal('file_broken');
  const sectorSize = 1 << file.readUInt16LE(30);
  const smallSize = 1 << file.readUInt16LE(32);
  if (![512, 4096].includes(sectorSize) || smallSize !== 64) throw new Refusal('file_broken');

  const sector = (id: number) => file.subarray((id + 1) * sectorSize, (id + 2) * sectorSize);
  const table = readTable(file, sector, sectorSize);
  const read = (start: number) => Buffer.concat(chain(start, table).map(sector));
  const entries = readDirectory(read(file.readUInt32LE(48)));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) throw new Refusal('file_broken');
  const own = childrenOf(root, entries);
  const smallTable = numbersOf(read(file.readUInt32LE(60)));
  const small = read(root.start);
  const isSmallBelow = file.readUInt32LE(56);
  return {
    names: entries.map(({ name }) => name),
    stream(name) {
      const isIt = (found: Entry) => found.type === STREAM && isSameName(found.name, name);
      const entry = own.find(isIt) ?? entries.find(isIt);
      if (!entry) return null;
      if (entry.size >= isSmallBelow) return read(entry.start).subarray(0, entry.size);
      const pieces = chain(entry.start, smallTable).map((id) =>
        small.subarray(id * smallSize, (id + 1) * smallSize),
      );
      return Buffer.concat(pieces).subarray(0, entry.size);
    },
  };
}

/** Which sector follows which. The first sectors of the table are named in the header, the rest in a chain. */
function readTable(file: Buffer, sector: (id: number) => Buffer, sectorSize: number): number[] {
  const ids = numbersOf(file.subarray(76, 76 + IN_HEADER * 4));
  const seen = new Set<number>();
  let next = file.readUInt32LE(68);
  while (next < LAST_SECTOR && !seen.has(next)) {
    seen.add(next);
    const numbers = numbersOf(sector(next));
    if (numbers.length * 4 !== sectorSize) break;
    next = numbers.pop() ?? LAST_SECTOR;
    ids.push(...numbers);
  }
  const used = ids.filter((id) => id < LAST_SECTOR && (id + 1) * sectorSize < file.length);
  return [...new Set(used)].flatMap((id) => numbersOf(sector(id)));
}

function chain(start: number, table: number[]): number[] {
  const ids = new Set<number>();
  for (let id = start; id < LAST_SECTOR && !ids.has(id); id = table[id] ?? LAST_SECTOR) ids.add(id);
  return [...ids];
}

function readDirectory(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(Math.max(bytes.readUInt16LE(at + 64) - 2, 0), 62);
    const type = bytes.readUInt8(at + 66);
    if (type === 0) continue;
    entries.push({
      id: at / ENTRY_BYTES,
      name: bytes.toString('utf16le', at, at + nameBytes),
      type,
      before: bytes.readUInt32LE(at + 68),
      behind: bytes.readUInt32LE(at + 72),
      child: bytes.readUInt32LE(at + 76),
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** Names in a compound file are the same in letters of either case. */
export function isSameName(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** What hangs in a storage itself, each once, however the directory runs. */
function childrenOf(storage: Entry, entries: Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const children: Entry[] = [];
  const ids = [storage.child];
  for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
    const entry = byId.get(id);
    byId.delete(id);
    if (!entry) continue;
    children.push(entry);
    ids.push(entry.before, entry.behind);
  }
  return children;
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}
