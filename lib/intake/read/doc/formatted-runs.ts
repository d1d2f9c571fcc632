/** From one byte of the main stream to another, the formatting that holds there. */
export type FormattedRun = { start: number; end: number; list: Buffer };

const PAGE_BYTES = 512;
const CHARACTERS_AT = 0x00fa;
const PARAGRAPHS_AT = 0x0102;
const PARAGRAPH_ENTRY = 13;

export function characterRuns(main: Buffer, table: Buffer): FormattedRun[] {
  return runsOf(CHARACTERS_AT, 1, main, table, (page, at) =>
    page.subarray(at + 1, at + 1 + page.readUInt8(at)),
  );
}

/** The list starts with the number of the paragraph's style, in two bytes. */
export function paragraphRuns(main: Buffer, table: Buffer): FormattedRun[] {
  return runsOf(PARAGRAPHS_AT, PARAGRAPH_ENTRY, main, table, (page, at) => {
    const words = page.readUInt8(at);
    if (words > 0) return page.subarray(at + 1, at + words * 2);
    return page.subarray(at + 2, at + 2 + page.readUInt8(at + 1) * 2);
  });
}

type ListAt = (page: Buffer, at: number) => Buffer;

/** In order and without overlaps: a file that formats the same place again and again would never be done. */
function runsOf(
  headerAt: number,
  entryBytes: number,
  main: Buffer,
  table: Buffer,
  listAt: ListAt,
): FormattedRun[] {
  const runs: FormattedRun[] = [];
  let last = 0;
  for (const page of pagesOf(headerAt, main, table)) {
    for (const run of runsOnPage(page, entryBytes, (at) => listAt(page, at))) {
      if (run.start < last || run.end < run.start) continue;
      last = run.end;
      runs.push(run);
    }
  }
  return runs;
}

/** The pages of 512 bytes that a table of positions and page numbers names. */
function pagesOf(headerAt: number, main: Buffer, table: Buffer): Buffer[] {
  const start = main.readUInt32LE(headerAt);
  const length = main.readUInt32LE(headerAt + 4);
  const positions = table.subarray(start, start + length);
  const count = Math.floor((positions.length - 4) / 8);
  const pages: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    const number = positions.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = main.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
    if (page.length === PAGE_BYTES) pages.push(page);
  }
  return pages;
}

function runsOnPage(page: Buffer, entryBytes: number, listAt: (at: number) => Buffer): FormattedRun[] {
  const count = page.readUInt8(PAGE_BYTES - 1);
  const entriesAt = (count + 1) * 4;
  if (entriesAt + count * entryBytes > PAGE_BYTES) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = page.readUInt8(entriesAt + index * entryBytes) * 2;
    return {
      start: page.readUInt32LE(index * 4),
      end: page.readUInt32LE((index + 1) * 4),
      list: at === 0 || at > PAGE_BYTES - 3 ? Buffer.alloc(0) : listAt(at),
    };
  });
}
