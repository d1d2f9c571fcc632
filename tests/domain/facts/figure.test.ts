import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFigure, readTypedFigure, splitUnit } from '@/lib/domain/facts/figure';

test.each([
  ['3,200', '个', '3200', '个', 0, 0],
  ['3200', '个', '3200', '个', 0, 0],
  ['320万', '人次', '3200000', '人次', 4, 0],
  ['1.66亿元', '元', '166000000', '元', 8, 2],
  ['1.66亿元', '', '166000000', '元', 8, 2],
  ['１．６６亿元', '元', '166000000', '元', 8, 2],
  ['16600', '万元', '166000000', '元', 4, 0],
  ['1.66亿元', '万元', '166000000', '元', 8, 2],
  ['12.5%', '%', '12.5', '%', 0, 1],
  ['12.50', '%', '12.5', '%', 0, 2],
  ['-3.2%', '%', '-3.2', '%', 0, 1],
  ['－3.2％', '%', '-3.2', '%', 0, 1],
  ['2.3个百分点', '个百分点', '2.3', '个百分点', 0, 1],
  ['320万千瓦时', '千瓦时', '3200000', '千瓦时', 4, 0],
  ['5千瓦时', '', '5', '千瓦时', 0, 0],
  ['3千万元', '元', '30000000', '元', 7, 0],
  ['9007199254740993', '个', '9007199254740993', '个', 0, 0],
  ['0.1', '', '0.1', '', 0, 1],
  ['1.66E+8', '元', '166000000', '元', 0, 0],
  ['0', '起', '0', '起', 0, 0],
])('%s in %s', (text, given, value, unit, scale, decimals) => {
  expect(readTypedFigure(text, given)).toEqual({ value, unit, scale, decimals });
});

test.each([
  ['', '元', 'figure_unreadable'],
  ['多', '元', 'figure_unreadable'],
  ['3,20', '个', 'figure_unreadable'],
  ['320余万元', '元', 'figure_unreadable'],
  ['1-2', '次', 'figure_unreadable'],
  ['12', '%', null],
  ['12人', '%', 'figure_other_unit'],
  ['1.66亿美元', '元', 'figure_other_unit'],
  ['1.123456789', '元', 'figure_too_long'],
  ['1'.repeat(23), '个', 'figure_too_long'],
])('%s in %s is refused: %s', (text, given, fault) => {
  const figure = readTypedFigure(text, given);
  expect('fault' in figure ? figure.fault : null).toBe(fault);
});

test('万元 is 元 by ten thousand; 千瓦时 is a unit of its own', () => {
  expect([splitUnit('万元'), splitUnit('亿元'), splitUnit('千瓦时'), splitUnit('百分点')]).toEqual([
    { unit: '元', scale: 4 },
    { unit: '元', scale: 8 },
    { unit: '千瓦时', scale: 0 },
    { unit: '百分点', scale: 0 },
  ]);
});

test('what was printed is read as the same figure', () => {
  const digits = fc.stringMatching(/^(0|[1-9]\d{0,9})$/);
  const typed = fc
    .record({
      sign: fc.constantFrom('', '-'),
      whole: digits,
      fraction: fc.stringMatching(/^\d{0,8}$/),
      multiplier: fc.constantFrom(
        '',
        '百',
        '千',
        '万',
        '十万',
        '百万',
        '千万',
        '亿',
        '十亿',
        '百亿',
        '千亿',
        '万亿',
      ),
      unit: fc.constantFrom('', '元', '人次', '%', '千瓦时', '个百分点', '微克/立方米', '吨标准煤'),
    })
    .map(({ sign, whole, fraction, multiplier, unit }) => ({
      text: `${sign}${whole}${fraction && `.${fraction}`}${multiplier}${unit}`,
      unit,
    }));
  fc.assert(
    fc.property(typed, ({ text, unit }) => {
      const figure = readTypedFigure(text, unit);
      expect(figure).not.toHaveProperty('fault');
      if ('fault' in figure) return;
      expect(readTypedFigure(printFigure(figure), unit)).toEqual(figure);
    }),
    { numRuns: 1000 },
  );
});
