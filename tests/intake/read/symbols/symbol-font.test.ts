import { expect, test } from 'vitest';
import { readSymbols, symbolFont } from '@/lib/intake/read/symbols/symbol-font';
import { SYMBOL_TABLES } from '@/lib/intake/read/symbols/symbol-tables';

test.each(Object.entries(SYMBOL_TABLES))('%s has a place for every code from 0x20 to 0xFF', (_, signs) => {
  expect([...signs]).toHaveLength(0x100 - 0x20);
});

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
