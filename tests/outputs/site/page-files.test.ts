import { rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, packPage } from '@/lib/outputs/site/pack-page';
import { readPageFile, removePageFiles, writePageFiles } from '@/lib/outputs/site/page-files';
import { pageFile, siteDirectory } from '@/lib/outputs/site/site-page';

const PAGE = '/2025/tongxin';
const BODY = '回眸'.repeat(500);
const file = path.join(siteDirectory(), pageFile(PAGE));

test.each([
  ['/', 'index.html'],
  ['/2026', '2026.html'],
  ['/2026/tongxin', '2026/tongxin.html'],
  ['/feed.xml', 'feed.xml'],
  ['/robots.txt', 'robots.txt'],
  ['/404', '404.html'],
])('the page %s lies in the file %s', (at, name) => {
  expect(pageFile(at)).toBe(name);
});

describe('a page’s files', () => {
  test('hold the page in each encoding', async () => {
    const packed = await packPage(BODY);
    await writePageFiles(PAGE, packed);
    for (const encoding of ENCODINGS)
      expect(await readPageFile(PAGE, encoding, packed.hash)).toEqual(packed.encodings[encoding]);
  });

  test('are not read as what they are not: another page’s, cut off, no compressed file, gone', async () => {
    const packed = await packPage(BODY);
    const other = await packPage('别的');
    await writePageFiles(PAGE, other);
    for (const encoding of ENCODINGS) expect(await readPageFile(PAGE, encoding, packed.hash)).toBeNull();
    await writePageFiles(PAGE, packed);
    for (const ending of ['', '.gz', '.br']) await truncate(file + ending, 20);
    for (const encoding of ENCODINGS) expect(await readPageFile(PAGE, encoding, packed.hash)).toBeNull();
    for (const ending of ['.gz', '.br']) await writeFile(file + ending, 'no such format');
    for (const encoding of ENCODINGS) expect(await readPageFile(PAGE, encoding, packed.hash)).toBeNull();
    await rm(file);
    await removePageFiles(PAGE);
    for (const encoding of ENCODINGS) expect(await readPageFile(PAGE, encoding, packed.hash)).toBeNull();
  });
});
