import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unseenPieces } from '@/lib/domain/text/unseen-pieces';
import { seenMark } from '@/lib/domain/text/seen-mark';
import { visibleText } from '@/lib/domain/text/visible-text';

const everyCharacter = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

describe('a text is what is seen of it', () => {
  test.each([
    ['direction marks', '\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'],
    ['zero widths', '\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u034f'],
    ['soft hyphens and the Mongolian separator', '\u00ad\u180e'],
    ['marks of annotation', '\ufff9\ufffa\ufffb'],
    ['fillers', '\u115f\u1160\u3164\uffa0\u17b4\u17b5'],
    ['tags without a flag', '\u{e0001}\u{e0041}\u{e007f}'],
    ['selectors that select nothing', '\ufe0f\ufe00\u{e0100}\u180b'],
    ['controls', '\u0000\u0007\u001b\u007f\u0080\u009f'],
    ['what is no character', '\ufffe\uffff\ufdd0\u{1fffe}\u{10ffff}'],
  ])('%s go', (_, marks) => {
    for (const mark of marks) expect(visibleText(`云 ${mark}。`)).toBe('云 。');
  });

  test.each([
    ['a family of emoji', '👨\u200d👩\u200d👧'],
    ['a nurse of a colour', '👩🏽\u200d⚕\ufe0f'],
    ['a red heart', '❤\ufe0f'],
    ['a key', '1\ufe0f\u20e3'],
    ['a flag of tags', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['an Arabic word with a joiner', 'می\u200cخواهم'],
    ['a variant of a name', '葛\u{e0100}城'],
    ['a Mongolian variant', '\u182d\u180b'],
    ['line ends, tabs and full-width spaces', '一\n二\t三　四\r'],
  ])('%s stays as it is', (_, text) => {
    expect(visibleText(text)).toBe(text);
  });

  test('every kind of line end is one', () => {
    expect(visibleText('一\u000b二\u000c三\u0085四\u2028五\u2029六')).toBe('一\n二\n三\n四\n五\n六');
  });

  test('half a character is shown to be none', () => {
    expect(visibleText('云\ud842溪\udc00𠮷')).toBe('云\ufffd溪\ufffd𠮷');
  });

  test('radicals become the characters they look like', () => {
    expect(visibleText('⼈⺠政府⼯作⼈员⾛访⽼年⼈⾷堂⼗⼆个')).toBe('人民政府工作人员走访老年人食堂十二个');
    expect(visibleText('⻓⻔⻢⻛⻅⻋⻄⻬⻩⻰⻚⻘⻥⻦⻜⻆⻨⻁⺟⺒⺓⺎')).toBe(
      '长门马风见车西齐黄龙页青鱼鸟飞角麦虎母巳幺兀',
    );
    expect(visibleText('困难⼾')).toBe('困难户');
    const kangxi = everyCharacter(0x2f00, 0x2fd5).filter((radical) => radical !== '⼾');
    expect(kangxi.map(visibleText)).toEqual(kangxi.map((radical) => radical.normalize('NFKC')));
  });

  test('one unit after another, each is what its mark is', () => {
    const differing = everyCharacter(0, 0xffff).filter(
      (unit) => (unseenPieces(unit)[0]?.seen ?? unit) !== seenMark(unit),
    );
    expect(differing).toEqual([]);
  });

  test('no radical with an ordinary form is left, and no compatibility ideograph', () => {
    const without = ['⺀', '\u2e9a'];
    const left = everyCharacter(0x2e80, 0x2ef3).filter((radical) =>
      /[\u2e80-\u2fd5]/.test(visibleText(radical)),
    );
    expect(left).toEqual(without);
    expect(visibleText('\uf900\uf9d1\u{2f804}')).toBe('豈六你');
  });

  test('what has been done once is done', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '云',
        'a',
        '\u200d',
        '\u200b',
        '\ufe0f',
        '👩',
        '🏽',
        '⼈',
        '\ud800',
        'ن',
        '\u202e',
        '1',
        '\u20e3',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const seen = visibleText(units.join(''));
        expect(visibleText(seen)).toBe(seen);
        expect(unseenPieces(seen)).toEqual([]);
      }),
    );
  });

  test('a text of nothing but marks takes no longer than a moment', () => {
    for (const mark of ['\u202e', '\u200d', '⼈', 'a\u200d', '\ud83d']) {
      const text = mark.repeat(200_000 / mark.length);
      const startedAt = performance.now();
      visibleText(text);
      expect(performance.now() - startedAt).toBeLessThan(3_000);
    }
  });
});
