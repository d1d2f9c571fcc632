import { describe, expect, test } from 'vitest';
import { BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import { faultOfPattern } from '@/lib/copydesk/pattern';

describe('patterns a rule may not use', () => {
  test.each([
    ['(', 'not_a_pattern'],
    ['的*', 'repeats_without_end'],
    ['[一-鿿]+区', 'repeats_without_end'],
    ['(?:和|及){2,}', 'repeats_without_end'],
    ['(的)\\1', 'refers_back'],
    ['(?<a>的)区', 'names_group'],
    ['(?:a?){30}b', 'too_many_ways'],
    ['[^,]{0,40}[^。]{0,40}[^;]{0,40}区', 'too_many_ways'],
    ['(?:的|的的){20}区', 'too_many_ways'],
    ['区{0,41}县', 'too_many_ways'],
    ['(?=.{0,40}(?:a|a|a){9})区', 'too_many_ways'],
    ['(?:区)?', 'matches_nothing'],
    ['^$', 'matches_nothing'],
    ['字'.repeat(2001), 'too_many_ways'],
  ])('%j: %s', (source, fault) => {
    expect(faultOfPattern(source)).toBe(fault);
  });
});

test.each([
  '截止(?=目前|今年)',
  '[\\]县]{1,3}区',
  '(?<![第])[0-9]{1,4}\\.?%',
  '\\u{4e00}二',
  '(?:一|二|三){4}年',
])('a rule may use %j', (source) => {
  expect(faultOfPattern(source)).toBeNull();
});

test('the worst pattern that may be used is done with a long hostile text in linear time', () => {
  const worst = '的{0,40}的{0,40}区';
  expect(faultOfPattern(worst)).toBeNull();
  const [once, more] = [4000, 16_000].map((length) => {
    const text = '的'.repeat(length);
    const times = [0, 1].map(() => {
      const begun = performance.now();
      expect(text.match(new RegExp(worst, 'gu'))).toBeNull();
      return performance.now() - begun;
    });
    return Math.min(...times);
  });
  // What takes no time measures what else runs on the machine.
  expect(more ?? 0).toBeLessThan(Math.max(8 * (once ?? 0), 600));
});

test('what the packs ship keeps to the form, exceptions too', () => {
  const patterns = BUILT_IN_RULES.flatMap((rule) => [
    ...(rule.kind === 'pattern' ? [rule.pattern] : []),
    ...(rule.except ?? []),
  ]);
  expect(patterns.length).toBeGreaterThan(100);
  expect(patterns.filter((source) => faultOfPattern(source) !== null)).toEqual([]);
});
