import { expect, test } from 'vitest';
import { placesNow } from '@/lib/claims/figures/places-now';

const at = (text: string, figure: string, from = 0) => {
  const start = text.indexOf(figure, from);
  return { start, end: start + figure.length, figure };
};

test('a figure is followed to where it stands nearest, each to a place of its own', () => {
  const before = '办结18件，其中重点18件';
  const bindings = [at(before, '18件'), at(before, '18件', 5)];
  const now = `全年共${before}`;
  expect(placesNow(now, bindings)).toEqual([at(now, '18件'), at(now, '18件', 9)]);
});

test('18件 is not found within 118件, and a figure that is gone keeps its place', () => {
  const gone = at('办结18件', '18件');
  expect(placesNow('办结118件', [gone])).toEqual([gone]);
});
