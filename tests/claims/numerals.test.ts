import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '@/lib/claims/numerals';

const DIGITS = '零一二三四五六七八九';

/** 10203 as 一万零二百零三, as it is read aloud. */
function inChinese(number: number): string {
  if (number === 0) return '零';
  const parts: string[] = [];
  let isGap = false;
  for (const [power, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(number / power) % 1e4;
    if (part === 0) {
      isGap ||= parts.length > 0;
      continue;
    }
    if (parts.length > 0 && (isGap || part < 1000)) parts.push('零');
    isGap = false;
    parts.push(belowTenThousand(part) + name);
  }
  return parts.join('').replace(/^一十/, '十');
}

function belowTenThousand(part: number): string {
  let words = '';
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(part / power) % 10;
    if (digit > 0) words += DIGITS.charAt(digit) + name;
    else if (words !== '' && !words.endsWith('零') && part % power > 0) words += '零';
  }
  return words;
}

const read = (text: string) => {
  const number = readNumber(text, 0);
  return number && { ...number, printed: text.slice(0, number.end) };
};

describe('a number, printed and read back, is itself', () => {
  test('in digits, with thousands apart and with decimals', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.nat(4), (whole, decimals) => {
        const value = Number((whole / 10 ** decimals).toFixed(decimals));
        for (const printed of [
          value.toFixed(decimals),
          value.toLocaleString('en', { minimumFractionDigits: decimals }),
        ])
          expect(read(`${printed}个`)).toMatchObject({
            low: value,
            high: value,
            printed,
            decimals,
            scale: 0,
          });
      }),
    );
  });

  test('in Chinese numerals', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(120), fc.nat(30_000), fc.nat(999_999_999_999)), (value) => {
        const printed = inChinese(value);
        // A figure of two digits that follow each other says from one to the other (三四), never these.
        expect(read(`${printed}个`)).toMatchObject({ low: value, high: value, printed });
      }),
    );
  });

  test('in digits with 万 or 亿 behind, and with 余', () => {
    const power = fc.constantFrom(
      ['万', 4] as const,
      ['亿', 8] as const,
      ['千', 3] as const,
      ['万亿', 12] as const,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.nat(3),
        power,
        fc.boolean(),
        (whole, decimals, [name, scale], more) => {
          const mantissa = (whole / 10 ** decimals).toFixed(decimals);
          const value = Number((Number(mantissa) * 10 ** scale).toPrecision(15));
          for (const printed of more ? [`${mantissa}余${name}`, `${mantissa}${name}余`] : [mantissa + name])
            expect(read(`${printed}元`)).toMatchObject({
              low: value,
              printed,
              scale,
              decimals,
              hasRest: more,
            });
        },
      ),
    );
  });

  test('in digits of two parts (1亿2千万)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9 }), (hundred, thousand) => {
        expect(read(`${hundred}亿${thousand}千万元`)).toMatchObject({
          low: hundred * 1e8 + thousand * 1e7,
          scale: 7,
        });
      }),
    );
  });
});

test.each([
  ['廿五个', 25, 25],
  ['二〇二五年', 2025, 2025],
  ['一百零五家', 105, 105],
  ['三百五家', 350, 350],
  ['一万二千余人', 12_000, 12_000],
  ['两三千人', 2000, 3000],
  ['三四个', 3, 4],
  ['三五个', 3, 5],
  ['六点五个', 6.5, 6.5],
  ['3·3万元', 33_000, 33_000],
  ['5×10⁶份', 5e6, 5e6],
  ['10⁶次', 1e6, 1e6],
  ['32万千瓦', 320_000, 320_000],
  ['12千克', 12, 12],
])('%s is read as %d to %d', (text, low, high) => {
  expect(read(text)).toMatchObject({ low, high });
});

test('a multiplier alone is a number without digits', () => {
  expect(read('百余家')).toMatchObject({ low: 100, form: 'bare', hasRest: true });
  expect(read('千亿产业')).toMatchObject({ low: 1e11, form: 'bare' });
  expect(read('十家')).toMatchObject({ low: 10, form: 'words' });
  expect(read('个')).toBeNull();
});
