import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreesWithFact } from '@/lib/claims/figures/agrees-with-fact';
import { printAs } from '@/lib/claims/figures/print-as';
import { scanClaims } from '@/lib/claims/scan-claims';

const said = (sentence: string, value: number, unit: string, scale = 0, decimals = 0) => {
  const [claim] = scanClaims(sentence);
  if (!claim) throw new Error(`no figure in ${sentence}`);
  return printAs(claim, { value, unit, scale, decimals });
};

test('a value is printed as the figure was whose place it takes', () => {
  expect(said('解决困难问题481个', 482, '个')).toBe('482个');
  expect(said('到位资金1.66亿元', 171_000_000, '元', 4)).toBe('1.71亿元');
  expect(said('培训180余名', 204, '人')).toBe('204名');
  expect(said('满意率98.5%', 97, '%', 0, 1)).toBe('97%');
});

test('where the multiplier would lose digits it is printed as the ledger has it', () => {
  expect(said('到位资金1.66亿元', 166_123_456, '元')).toBe('166123456元');
});

test('what is printed agrees with the fact it was made of', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000_000_000),
      fc.constantFrom('到位1.66亿元', '到位320万元', '到位320余万元', '到位12元'),
      fc.constantFrom(0, 4, 8),
      fc.integer({ min: 0, max: 2 }),
      (raw, sentence, scale, decimals) => {
        const place = 10 ** (scale - decimals);
        const value = Math.round(raw / place) * place;
        const [printed] = scanClaims(`到位${said(sentence, value, '元', scale, decimals)}`);
        if (value < 1) return;
        if (!printed) throw new Error(said(sentence, value, '元', scale, decimals));
        expect(agreesWithFact(printed, { value, unit: '元', scale, decimals })).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
