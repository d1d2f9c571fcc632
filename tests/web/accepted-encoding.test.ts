import { expect, test } from 'vitest';
import { acceptedEncoding } from '@/lib/web/accepted-encoding';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=0.5', 'gzip'],
  ['gzip;q=0.0,br;q=0', 'identity'],
  ['deflate', 'identity'],
])('for Accept-Encoding %s it is %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
