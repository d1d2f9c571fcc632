import { describe, expect, it } from 'vitest';
import { readCmap } from '@/lib/outputs/pdf/fonts/read-cmap';

/** A table of 16-bit words, as OpenType writes it. */
function words(...values: number[]): DataView {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  values.forEach((value, at) => view.setUint16(at * 2, value & 0xffff));
  return view;
}

const long = (value: number) => [value >>> 16, value & 0xffff];
const head = (platform: number, encoding: number) => [0, 1, platform, encoding, ...long(12)];

describe('the characters of a font', () => {
  it('of format 12 are its groups, beyond the basic plane too, without what has no glyph', () => {
    const groups = [
      [0x4e00, 0x4e02, 7],
      [0x4e03, 0x4e03, 20],
      [0x20bb7, 0x20bb7, 30],
      [0x0, 0x1, 0],
    ];
    const table = words(
      ...head(3, 10),
      ...[12, 0],
      ...long(16 + groups.length * 12),
      ...long(0),
      ...long(groups.length),
      ...groups.flat().flatMap(long),
    );
    expect(readCmap(table)).toEqual([
      { first: 0x1, last: 0x1 },
      { first: 0x4e00, last: 0x4e03 },
      { first: 0x20bb7, last: 0x20bb7 },
    ]);
  });

  it('of format 4 are its segments, whether moved by a delta or listed one by one', () => {
    // Segments: A–C by a delta; a–c by a list in which b has no glyph; the closing one.
    const table = words(
      ...head(3, 1),
      ...[4, 0, 0, 6, 0, 0, 0],
      ...[0x43, 0x63, 0xffff],
      0,
      ...[0x41, 0x61, 0xffff],
      ...[-0x40, 2, 1],
      ...[0, 4, 0],
      ...[5, 0, 6],
    );
    expect(readCmap(table)).toEqual([
      { first: 0x41, last: 0x43 },
      { first: 0x61, last: 0x61 },
      { first: 0x63, last: 0x63 },
    ]);
  });

  it('are nothing to guess at where the table is of another kind', () => {
    expect(() => readCmap(words(...head(1, 0), 6, 0, 0))).toThrow(RangeError);
  });
});
