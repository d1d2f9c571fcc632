import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertAfter, reorder, type Place } from '@/lib/domain/article/section-order';

const places = (text: string): Place[] =>
  [...text].map((letter) => ({ id: letter.toUpperCase(), isRemoved: letter !== letter.toUpperCase() }));

describe('a section is put in', () => {
  test('behind another', () => expect(insertAfter(['A', 'B'], 'X', 'A')).toEqual(['A', 'X', 'B']));
  test('at the end', () => expect(insertAfter(['A', 'B'], 'X', 'B')).toEqual(['A', 'B', 'X']));
  test('first', () => expect(insertAfter(['A', 'B'], 'X', null)).toEqual(['X', 'A', 'B']));
});

describe('in a new order (lower case: removed)', () => {
  test.each([
    ['ABC', 'CAB', 'CAB'],
    ['AbC', 'CA', 'CAB'],
    ['aBC', 'CB', 'ACB'],
    ['AbcD', 'DA', 'DABC'],
    ['', '', ''],
  ])('%s with %s visible becomes %s', (standing, visible, order) => {
    expect(reorder(places(standing), [...visible])).toEqual([...order]);
  });

  test.each([
    ['ABC', 'AB'],
    ['ABC', 'ABB'],
    ['ABC', 'ABCD'],
    ['AbC', 'ABC'],
    ['ABC', 'ABD'],
  ])('%s cannot become %s', (standing, visible) => {
    expect(reorder(places(standing), [...visible])).toBeNull();
  });

  test('no section is ever lost, and the visible ones stand as asked', () => {
    const drawn = fc.uniqueArray(fc.record({ id: fc.uuid(), isRemoved: fc.boolean() }), {
      selector: (place) => place.id,
    });
    fc.assert(
      fc.property(drawn, fc.integer(), (standing, turn) => {
        const visible = standing.filter((place) => !place.isRemoved).map((place) => place.id);
        const wanted = visible.toSorted((a, b) => (a + turn < b + turn ? 1 : -1));
        const order = reorder(standing, wanted);
        expect(order?.toSorted()).toEqual(standing.map((place) => place.id).toSorted());
        expect(order?.filter((id) => wanted.includes(id))).toEqual(wanted);
      }),
    );
  });
});
