import { expect, test } from 'vitest';
import { hitHref } from '@/components/finding/hit-href';
import type { DeskHit, FoundPlace } from '@/lib/finding/queries/search-desk';

const article = {
  id: 'a',
  title: '',
  bodyName: '',
  year: 2025,
  status: 'drafting',
  isArchived: false,
} as const;

test('a comment is found where the comments are unfolded, whether or not one is open', () => {
  const name = { kind: 'comment', authorName: '周敏', at: new Date(0), threadId: 't' } as const;
  const place: FoundPlace = { id: 'c', name, passages: [] };
  const hit: DeskHit = { shelf: 'comments', article, places: [place], placeCount: 1 };
  expect(hitHref(hit, place, true)).toBe('/desk/articles/a?view=comments#thread-t');
});
