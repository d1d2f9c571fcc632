import { expect, test } from 'vitest';
import { readCursor, writeCursor } from '@/lib/publications/published-cursor';

const cursor = {
  publishedAt: new Date('2026-12-28T01:00:00.123Z'),
  id: '0193f0a0-0000-7000-8000-000000000001',
};

test('a place in the list comes back from its address as it was', () => {
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
});

test.each(['', 'abc', Buffer.from('1.x').toString('base64url'), Buffer.from('x.y').toString('base64url')])(
  'what no list gave out (%s) is no place',
  (text) => expect(readCursor(text)).toBeNull(),
);
