import { expect, test } from 'vitest';
import { photoFilePath, photoSizeOf } from '@/lib/media/photo-path';

test.each([
  ['480.webp', 480],
  ['960.webp', 960],
  ['1600.webp', 1600],
  ['master.jpg', 'master'],
  ['481.webp', null],
  ['480.jpg', null],
  ['../secret', null],
])('%s is size %s', (file, size) => {
  expect(photoSizeOf(file)).toBe(size);
});

test.each(['', '../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63)])('"%s" names no photo', (hash) => {
  expect(() => photoFilePath(hash, 480)).toThrow();
});
