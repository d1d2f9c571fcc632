const SECTOR = 512;
const END = 0xfffffffe;
const TEXT_AT = 0x800;
const STREAM_BYTES = 8192;

/** Letters with the formatting instructions that hold for them. */
export type DocRun = { text: string; sprms?: string };

/**
 * An old Word file of these runs, as bare as the format allows; `fonts` in the order runs number them by, `data` what letters
 * stand for that are none, `placing` the instructions that hold for all paragraphs,
 * `notes` how many of the last letters are footnotes.
 */
export function writeDoc(
  runs: DocRun[],
  fonts: string[] = [],
  { data = Buffer.alloc(0), placing = '', notes = 0 } = {},
): Buffer {
  const text = runs.map((run) => run.text).join('');
  const main = Buffer.alloc(STREAM_BYTES);
  const table = Buffer.alloc(STREAM_BYTES);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(0x0200, 0x0a);
  main.writeUInt32LE(TEXT_AT, 0x18);
  main.writeUInt32LE(text.length - notes, 0x4c);
  main.writeUInt32LE(notes, 0x50);
  main.write(text, TEXT_AT, 'utf16le');

  let at = 0;
  const put = (pointer: number, bytes: Buffer) => {
    bytes.copy(table, at);
    main.writeUInt32LE(at, pointer);
    main.writeUInt32LE(bytes.length, pointer + 4);
    at += bytes.length;
  };
  put(0x01a2, pieceTable(text.length));
  const page = STREAM_BYTES / SECTOR - 1;
  characterPage(runs).copy(main, page * SECTOR);
  put(0x00fa, numbers(TEXT_AT, TEXT_AT + text.length * 2, page));
  if (placing !== '') {
    paragraphPage(text.length, placing).copy(main, (page - 1) * SECTOR);
    put(0x0102, numbers(TEXT_AT, TEXT_AT + text.length * 2, page - 1));
  }
  if (fonts.length > 0) put(0x0112, fontList(fonts));
  const stored = Buffer.concat([data], STREAM_BYTES);
  return compound({ WordDocument: main, '1Table': table, Data: stored });
}

function pieceTable(length: number): Buffer {
  const piece = Buffer.alloc(8);
  piece.writeUInt32LE(TEXT_AT, 2);
  const places = Buffer.concat([numbers(0, length), piece]);
  return Buffer.concat([Buffer.of(2), numbers(places.length), places]);
}

/** Which formatting holds from where to where: one page of the main stream. */
function characterPage(runs: DocRun[]): Buffer {
  const page = Buffer.alloc(SECTOR);
  const entriesAt = (runs.length + 1) * 4;
  let place = TEXT_AT;
  let listAt = SECTOR - 2;
  for (const [index, { text, sprms = '' }] of runs.entries()) {
    page.writeUInt32LE(place, index * 4);
    place += text.length * 2;
    const list = Buffer.from(sprms, 'hex');
    if (list.length === 0) continue;
    listAt -= list.length + 1 + ((list.length + 1) % 2);
    page.writeUInt8(list.length, listAt);
    list.copy(page, listAt + 1);
    page.writeUInt8(listAt / 2, entriesAt + index);
  }
  page.writeUInt32LE(place, runs.length * 4);
  page.writeUInt8(runs.length, SECTOR - 1);
  return page;
}

function paragraphPage(length: number, placing: string): Buffer {
  const page = Buffer.alloc(SECTOR);
  numbers(TEXT_AT, TEXT_AT + length * 2).copy(page);
  const list = Buffer.concat([Buffer.alloc(2), Buffer.from(placing, 'hex')]);
  const listAt = 256;
  page.writeUInt8(listAt / 2, 8);
  page.writeUInt8((list.length + 1) / 2, listAt);
  list.copy(page, listAt + 1);
  page.writeUInt8(1, SECTOR - 1);
  return page;
}

function fontList(fonts: string[]): Buffer {
  const entries = fonts.map((name) => {
    const letters = Buffer.from(`${name}\0`, 'utf16le');
    return Buffer.concat([Buffer.of(39 + letters.length), Buffer.alloc(39), letters]);
  });
  const head = Buffer.alloc(4);
  head.writeUInt16LE(fonts.length, 0);
  return Buffer.concat([head, ...entries]);
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}

/** A compound file of these streams, each long enough to have sectors of its own. */
function compound(streams: Record<string, Buffer>): Buffer {
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
  let sector = 2;
  const directory = [entry('Root Entry', 5, END, 0)];
  for (const [name, { length }] of Object.entries(streams)) {
    directory.push(entry(name, 2, sector, length));
    const last = sector + length / SECTOR - 1;
    for (; sector < last; sector++) table.writeUInt32LE(sector + 1, sector * 4);
    table.writeUInt32LE(END, sector * 4);
    sector += 1;
  }
  return Buffer.concat([header, table, Buffer.concat(directory, SECTOR), ...Object.values(streams)]);
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  for (const at of [68, 72, 76]) bytes.writeUInt32LE(0xffffffff, at);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
