import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { splitIntoUnits } from '@/lib/revisions/compare/text-units';
import { arbitraryProse } from '@/tests/support/show-pieces';

describe('the smallest parts a change is shown in', () => {
  test.each([
    ['走访企业', ['走', '访', '企', '业']],
    ['481个', ['481', '个']],
    ['１２月', ['１２', '月']],
    ['12.5%', ['12.5', '%']],
    ['1,200元', ['1,200', '元']],
    ['１．５倍', ['１．５', '倍']],
    ['2024,', ['2024', ',']],
    ['GDP核算', ['GDP', '核', '算']],
    ['5G基站', ['5G', '基', '站']],
    ['Wi-Fi覆盖', ['Wi-Fi', '覆', '盖']],
    ['O’Neil', ['O’Neil']],
    ['A-甲', ['A', '-', '甲']],
    ['二十三名', ['二十三', '名']],
    ['𠮷祥', ['𠮷', '祥']],
    ['e\u0301', ['e\u0301']],
    ['👨‍👩‍👧好', ['👨‍👩‍👧', '好']],
  ])('of %s are %j', (text, units) => {
    expect(splitIntoUnits(text)).toEqual(units);
  });

  test('of text without joined characters are what they are beside one that is joined', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...'统战，。“（—…　％Ａａ１2.-a A\n\u2029'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect([...splitIntoUnits(text), 'e\u0301']).toEqual(
          splitIntoUnits(`${text}\n\ne\u0301`).toSpliced(-3, 2),
        );
      }),
    );
  });

  test('make up the text again', () => {
    fc.assert(fc.property(arbitraryProse, (text) => splitIntoUnits(text).join('') === text));
  });
});
