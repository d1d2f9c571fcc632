import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrPath } from '@/components/seasons/link/qr-path';

const ADDRESS = `https://huimou.example.gov.cn/material#${'aB3-_'.repeat(8)}xyz`;

/** Dark or not, by row, as a camera would see the drawn path. */
async function drawn(text: string): Promise<boolean[][]> {
  const { path, size } = qrPath(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="white"/><path d="${path}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (data[(row * size + column) * info.channels] ?? 255) < 128),
  );
}

test('a code has the three finders a camera looks for, with white around it', async () => {
  const rows = await drawn(ADDRESS);
  const size = rows.length;
  const finder = '1111111 1000001 1011101 1011101 1011101 1000001 1111111';
  const at = (top: number, left: number) =>
    Array.from({ length: 7 }, (_, row) =>
      rows[top + row]
        ?.slice(left, left + 7)
        .map(Number)
        .join(''),
    ).join(' ');
  expect([at(4, 4), at(4, size - 11), at(size - 11, 4)]).toEqual([finder, finder, finder]);
  for (const edge of [0, 1, 2, 3, size - 4, size - 1]) {
    expect(rows[edge]?.some(Boolean)).toBe(false);
    expect(rows.some((row) => row[edge])).toBe(false);
  }
});

test('another address is another code, the same one the same', () => {
  expect(qrPath(ADDRESS)).toEqual(qrPath(ADDRESS));
  expect(qrPath(ADDRESS)).not.toEqual(qrPath(`${ADDRESS}0`));
});
