import { expect, test } from 'vitest';
import { readSymbols, symbolFont } from '@/lib/document/symbols/symbol-font';

test.each(['Wingdings', '"Wingdings 2"', 'WINGDINGS2', ' wingdings  3 ', 'Symbol MT'])(
  '%s draws signs',
  (name) => {
    expect(symbolFont(name)).not.toBeNull();
  },
);

test('a font of letters draws none', () => {
  for (const name of ['宋体', 'Segoe UI Symbol', '', undefined]) expect(symbolFont(name)).toBeNull();
});

test('what a font draws nothing for stays private, to be told of', () => {
  const symbol = symbolFont('Symbol');
  expect(symbol && readSymbols('\uf085a', symbol)).toBe('\uf085α');
});

test('done and not done stay apart, by the commoner sign', () => {
  const wingdings = symbolFont('Wingdings');
  expect(wingdings && readSymbols('\uf0fe\uf0a8\uf0fd\uf081', wingdings)).toBe('☑□☒①');
});
