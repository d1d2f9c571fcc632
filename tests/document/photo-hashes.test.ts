import { expect, test } from 'vitest';
import { photoHashes } from '@/lib/document/photo-hashes';
import { doc, photo } from '@/tests/support/documents';

test('pictures are listed once each, in reading order, without empty slots', () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  const document = doc(
    photo({ hash: b }),
    '正文',
    photo({ hash: null }),
    photo({ hash: a }),
    photo({ hash: b }),
  );
  expect(photoHashes(document)).toEqual([b, a]);
});

test('a text without photos has no hashes', () => {
  expect(photoHashes(doc('正文'))).toEqual([]);
});
