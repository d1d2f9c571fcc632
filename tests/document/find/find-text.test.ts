import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findText } from '@/lib/document/find/find-text';

const EXACT = { width: false, case: false };
const FOLDED = { width: true, case: true };
const found = (line: string, query: string, folding = EXACT) =>
  findText(line, query, folding).map(({ start, end }) => line.slice(start, end));

describe('finding', () => {
  test('is exact unless asked otherwise', () => {
    expect(found('ＡI与AI、ai，', 'AI')).toEqual(['AI']);
    expect(found('同心,同向，', ',')).toEqual([',']);
  });

  test('takes full and half width for the same, and capitals and small letters, when asked', () => {
    expect(found('ＡI与AI、ai', 'ai', FOLDED)).toEqual(['ＡI', 'AI', 'ai']);
    expect(found('同心,同向，', '，', FOLDED)).toEqual([',', '，']);
    expect(found('“同心”与"同心"', '"同心"', FOLDED)).toEqual(['“同心”', '"同心"']);
    expect(found('ＡI与ai', 'ai', { width: false, case: true })).toEqual(['ai']);
  });

  test('goes from left to right, nothing twice', () => {
    expect(findText('同同同同同', '同同', EXACT)).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
  });

  test('gives the places of the line as it is, where folding makes a character longer', () => {
    expect(findText('İ同心', '同心', FOLDED)).toEqual([{ start: 1, end: 3 }]);
    expect(findText('İ', 'i', FOLDED)).toEqual([]);
  });

  test('never takes half of a rare character', () => {
    expect(findText('𠮷田', '\uDFB7田', EXACT)).toEqual([]);
    expect(findText('𠮷田与𠮷村', '𠮷', EXACT)).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ]);
  });

  test('finds nothing for nothing', () => {
    expect(findText('同心', '', FOLDED)).toEqual([]);
    expect(findText('', '同', FOLDED)).toEqual([]);
  });

  test('finds what split() would part the line at', () => {
    const text = fc.string({ unit: fc.constantFrom('同', '心', '𠮷', 'a', 'A', '，'), maxLength: 30 });
    const query = fc.string({ unit: fc.constantFrom('同', '心', '𠮷', 'a'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(text, query, (line, sought) => {
        expect(found(line, sought)).toEqual(
          line
            .split(sought)
            .slice(1)
            .map(() => sought),
        );
      }),
    );
  });
});
