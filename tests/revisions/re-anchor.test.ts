import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { reAnchor } from '@/lib/revisions/re-anchor';
import { arbitraryEdit, arbitraryProse } from '@/tests/support/show-pieces';

/** The passage stands in 【 】 before; after, where its comment is now, or null. */
function follow(marked: string, after: string): string | null {
  const start = marked.indexOf('【');
  const end = marked.indexOf('】') - 1;
  const [range] = reAnchor(marked.replace(/[【】]/g, ''), after, [{ start, end }]);
  if (!range) return null;
  return `${after.slice(0, range.start)}【${after.slice(range.start, range.end)}】${after.slice(range.end)}`;
}

describe('a comment stays with its passage', () => {
  test.each([
    ['text put in before it', '走访【企业】多家', '全年走访企业多家', '全年走访【企业】多家'],
    ['text put in behind it', '走访【企业】多家', '走访企业数百家', '走访【企业】数百家'],
    ['text put in right before it', '走访【企业】多家', '走访民营企业多家', '走访民营【企业】多家'],
    ['text put in right behind it', '走访【企业】多家', '走访企业家多家', '走访【企业】家多家'],
    ['text taken out before it', '全年走访【企业】多家', '走访企业多家', '走访【企业】多家'],
    [
      'edits on both sides',
      '一是走访【民营企业】若干，解难题',
      '二是走访民营企业多家，化难题',
      '二是走访【民营企业】多家，化难题',
    ],
    ['two edits before it', '一是走访，二是【座谈】', '一为走访，二为座谈', '一为走访，二为【座谈】'],
    ['one of two equal words taken out before it', '企业【企业家】', '企业家', '【企业家】'],
    ['the text all the same', '走访【企业】', '走访企业', '走访【企业】'],
  ])('through %s', (_, marked, after, expected) => {
    expect(follow(marked, after)).toBe(expected);
  });
});

describe('a comment grows and shrinks with edits inside its passage', () => {
  test.each([
    ['text put in', '今年【走访企业】多家', '今年走访民营企业多家', '今年【走访民营企业】多家'],
    ['text taken out', '今年【走访民营企业】多家', '今年走访企业多家', '今年【走访企业】多家'],
    ['its first words replaced', '今年【走访企业】多家', '今年调研企业多家', '今年【调研企业】多家'],
    ['its last words replaced', '今年【走访企业】多家', '今年走访商会多家', '今年【走访商会】多家'],
    ['its first words taken out with those before', '今年【走访企业】多家', '企业多家', '【企业】多家'],
    ['its last words taken out with those behind', '今年【走访企业】多家', '今年走访', '今年【走访】'],
    [
      'its first words replaced with those before',
      '今年以来【走访企业】多家',
      '全面服务企业多家',
      '全面服务【企业】多家',
    ],
    [
      'its last words replaced with those behind',
      '今年【走访企业】多家',
      '今年走访各商会',
      '今年【走访】各商会',
    ],
    ['a figure set right', '走访企业【481】家', '走访企业520家', '走访企业【520】家'],
    [
      'a figure and its unit set right',
      '投资【481万元】，增长',
      '投资1.2亿元，增长',
      '投资【1.2亿元】，增长',
    ],
    [
      'two places edited',
      '【一是走访企业，二是组织座谈】。',
      '一是调研企业，二是召开座谈。',
      '【一是调研企业，二是召开座谈】。',
    ],
  ])('%s', (_, marked, after, expected) => {
    expect(follow(marked, after)).toBe(expected);
  });
});

describe('a comment is let go', () => {
  test.each([
    ['when its passage is taken out', '今年【走访企业】多家', '今年多家'],
    ['when its passage is taken out with its surroundings', '今年【走访】企业。座谈。', '座谈。'],
    ['when only its full stop is left', '座谈。【走访企业】解难。', '座谈。解难。'],
    [
      'when its sentence is written anew',
      '今年。【走访民营企业数百家次】。座谈',
      '今年。统筹推进民族团结工作。座谈',
    ],
    ['when only punctuation of it is left', '今年【走访民营企业数百家，】座谈', '今年，座谈'],
    ['when the text is empty', '【走访】', ''],
  ])('%s', (_, marked, after) => {
    expect(follow(marked, after)).toBeNull();
  });

  test.each([
    ['empty', { start: 1, end: 1 }],
    ['turned round', { start: 2, end: 1 }],
    ['before the text', { start: -1, end: 1 }],
    ['behind the text', { start: 1, end: 9 }],
  ])('when its range is %s', (_, range) => {
    expect(reAnchor('走访企业', '走访企业家', [range])).toEqual([null]);
  });
});

describe('a comment follows its passage, cut and pasted', () => {
  const study = '一是强化理论学习，组织专题辅导报告会。';
  const visits = '二是服务民营经济，走访企业解决难题。';
  const unity = '三是促进民族团结，创建示范社区。';

  test('into another paragraph', () => {
    const marked = `${study}\n【组织座谈】\n${visits}\n${unity}`;
    expect(follow(marked, `${study}\n${visits}\n组织座谈${unity}`)).toBe(
      `${study}\n${visits}\n【组织座谈】${unity}`,
    );
  });

  test('but not three characters, which recur by chance', () => {
    const marked = `${study}【开座谈】${visits}${unity}`;
    expect(follow(marked, `${study}${visits}开座谈${unity}`)).toBeNull();
  });

  test('but not to one of two places', () => {
    const marked = `${study}【组织座谈】${visits}${unity}`;
    expect(follow(marked, `组织座谈${study}${visits}组织座谈${unity}`)).toBeNull();
  });

  test('but not to where the same words stood before', () => {
    const marked = `组织座谈${study}【组织座谈】${visits}`;
    expect(follow(marked, `组织座谈${study}${visits}`)).toBeNull();
  });

  test('rather than stay with the little of it that was left', () => {
    const marked = `${study}【组织座谈会征求意见】${visits}${unity}`;
    const after = `${study}意见${visits}组织座谈会征求意见${unity}`;
    expect(follow(marked, after)).toBe(`${study}意见${visits}【组织座谈会征求意见】${unity}`);
  });

  test('but stays with most of it when the whole was pasted too', () => {
    const marked = `${study}【组织座谈会征求意见】${visits}${unity}`;
    const after = `${study}组织座谈会征求${visits}组织座谈会征求意见${unity}`;
    expect(follow(marked, after)).toBe(`${study}【组织座谈会征求】${visits}组织座谈会征求意见${unity}`);
  });
});

test('every range is carried for itself', () => {
  const ranges = [
    { start: 0, end: 2 },
    { start: 2, end: 4 },
    { start: 4, end: 6 },
  ];
  expect(reAnchor('走访企业多家', '走访多家', ranges)).toEqual([
    { start: 0, end: 2 },
    null,
    { start: 2, end: 4 },
  ]);
});

describe('the laws of carrying a range', () => {
  const rangesOf = (text: string) => {
    const edges = [0];
    for (const character of text) edges.push((edges.at(-1) ?? 0) + character.length);
    return edges.flatMap((start) => edges.filter((end) => end > start).map((end) => ({ start, end })));
  };

  test('a range outside the one edit keeps its exact text, at its place', () => {
    fc.assert(
      fc.property(arbitraryProse, arbitraryProse, arbitraryProse, arbitraryProse, (head, old, now, tail) => {
        const before = head + old + tail;
        const after = head + now + tail;
        const isOutside = ({ start, end }: { start: number; end: number }) =>
          end <= head.length || start >= head.length + old.length;
        const ranges = rangesOf(before).filter(isOutside);
        const texts = reAnchor(before, after, ranges).map(
          (range) => range && after.slice(range.start, range.end),
        );
        expect(texts).toEqual(ranges.map(({ start, end }) => before.slice(start, end)));
      }),
      { numRuns: 60 },
    );
  });

  test('a range between edits keeps its exact text, however many they are', () => {
    const letters = (from: number, size: number) =>
      Array.from({ length: size }, (_, at) => String.fromCodePoint(from + at)).join('');
    const sizes = fc.record({ kept: fc.integer({ min: 1, max: 6 }), old: fc.nat(3), now: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(sizes, { maxLength: 8 }), (parts) => {
        let before = '';
        let after = '';
        const ranges = parts.map(({ kept, old, now }, at) => {
          const start = before.length;
          before += letters(0x5000 + at * 10, kept) + letters(0x6000 + at * 10, old);
          after += letters(0x5000 + at * 10, kept) + letters(0x7000 + at * 10, now);
          return { start, end: start + kept };
        });
        const texts = reAnchor(before, after, ranges).map(
          (range) => range && after.slice(range.start, range.end),
        );
        expect(texts).toEqual(ranges.map(({ start, end }) => before.slice(start, end)));
      }),
      { numRuns: 200 },
    );
  });

  test('a range is never out of bounds, empty, or cut inside a character', () => {
    const cuts = (text: string, at: number) =>
      /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
    fc.assert(
      fc.property(arbitraryEdit, ([before, after]) => {
        const carried = reAnchor(before, after, rangesOf(before).slice(0, 300));
        const wrong = carried.filter(
          (range) =>
            range &&
            (range.start < 0 ||
              range.end > after.length ||
              range.start >= range.end ||
              cuts(after, range.start) ||
              cuts(after, range.end)),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('characters that share half their code are not cut in two', () => {
    // 𠮷 and 𠮾 begin with the same code unit, 𠮷 and 𡮷 end with the same one.
    expect(follow('【乙𠮷】丙丁', '乙𠮾戊丁')).toBe('【乙】𠮾戊丁');
    expect(follow('甲丙【𠮷乙】', '甲戊𡮷乙')).toBe('甲戊𡮷【乙】');
  });
});
