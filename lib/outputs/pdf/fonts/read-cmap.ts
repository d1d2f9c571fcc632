/** Code points from `first` to `last`, both counted. */
export type CodeRange = { first: number; last: number };

const FORMAT_4 = 4;
const FORMAT_12 = 12;

/**
 * The characters an OpenType font has a glyph for, from its `cmap` table (OpenType 1.9, 'cmap', formats 4 and 12); those
 * mapped to glyph 0, .notdef, are left out. @throws RangeError for a table that holds neither format
 */
export function readCmap(cmap: DataView): CodeRange[] {
  const offset = unicodeSubtable(cmap);
  const table = new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
  return joined(table.getUint16(0) === FORMAT_12 ? segmentedCoverage(table) : segmentMapping(table));
}

/** Format 12 where there is one: only that goes beyond the basic plane. */
function unicodeSubtable(cmap: DataView): number {
  const count = cmap.getUint16(2);
  const offsets = Array.from({ length: count }, (_, at) => cmap.getUint32(4 + at * 8 + 4));
  for (const format of [FORMAT_12, FORMAT_4]) {
    const found = offsets.find((offset, at) => cmap.getUint16(offset) === format && isUnicode(cmap, at));
    if (found !== undefined) return found;
  }
  throw new RangeError('a font without a table of Unicode characters');
}

function isUnicode(cmap: DataView, at: number): boolean {
  const [platform, encoding] = [cmap.getUint16(4 + at * 8), cmap.getUint16(6 + at * 8)];
  return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
}

function segmentedCoverage(table: DataView): CodeRange[] {
  return Array.from({ length: table.getUint32(12) }, (_, at) => {
    const [first, last, glyph] = [0, 4, 8].map((field) => table.getUint32(16 + at * 12 + field));
    return { first: glyph === 0 ? (first ?? 0) + 1 : (first ?? 0), last: last ?? -1 };
  }).filter(({ first, last }) => first <= last);
}

function segmentMapping(table: DataView): CodeRange[] {
  const count = table.getUint16(6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6] as const;
  const found: CodeRange[] = [];
  for (let at = 0; at < count; at++) {
    const [start, end] = [table.getUint16(starts + at * 2), table.getUint16(ends + at * 2)];
    const [delta, offset] = [table.getUint16(deltas + at * 2), table.getUint16(offsets + at * 2)];
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const place = offsets + at * 2 + offset + (code - start) * 2;
      const glyph = offset === 0 ? code : table.getUint16(place);
      // In the array of glyphs 0 stays 0; only others are moved.
      if (offset !== 0 && glyph === 0) continue;
      if (((glyph + delta) & 0xffff) !== 0) found.push({ first: code, last: code });
    }
  }
  return found;
}

function joined(ranges: CodeRange[]): CodeRange[] {
  const sorted = ranges.toSorted((one, other) => one.first - other.first);
  const whole: CodeRange[] = [];
  for (const { first, last } of sorted) {
    const before = whole.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else whole.push({ first, last });
  }
  return whole;
}
