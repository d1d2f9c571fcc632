import { describe, expect, it } from 'vitest';
import { formatNumber } from '@/lib/intake/read/lists/number-formats';
import { countLists } from '@/lib/intake/read/lists/list-counter';
import type { ListLevel, NumberedList } from '@/lib/intake/read/lists/numbered-list';

describe('the numbers of lists', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 101, 110, 1001], '一 十 十一 二十 一百零一 一百一十 一千零一'],
    ['chineseLegalSimplified', [1, 10, 21], '壹 壹拾 贰拾壹'],
    ['ideographDigital', [10, 2026], '一〇 二〇二六'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
    ['decimalFullWidth', [12], '１２'],
    ['lowerLetter', [1, 26, 27], 'a z aa'],
    ['upperRoman', [4, 9, 2026], 'IV IX MMXXVI'],
    ['decimalZero', [7, 12], '07 12'],
    ['unheardOf', [3], '3'],
  ])('in %s', (format, values, expected) => {
    expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(expected);
  });

  const level = (format: string, pattern: string, more: Partial<ListLevel> = {}): ListLevel => ({
    format,
    pattern,
    start: 1,
    suffix: 'tab',
    restart: null,
    isLegal: false,
    ...more,
  });
  const list = (counter: string, levels: ListLevel[], starts: [number, number][] = []): NumberedList => ({
    counter,
    levels: new Map(levels.entries()),
    starts: new Map(starts),
    levelOfStyle: new Map(),
  });

  it('count on within a list, start anew below, and in digits where the office wants 1.1', () => {
    const levels = [level('chineseCounting', '第%1章'), level('decimal', '%1.%2', { isLegal: true })];
    const counter = countLists(new Map([['1', list('a', levels)]]));
    const asked = [0, 1, 1, 0, 1].map((at) => counter.next('1', at));
    expect(asked).toEqual(['第一章 ', '1.1 ', '1.2 ', '第二章 ', '2.1 ']);
  });

  it('are shared by lists of one pattern until one of them starts anew', () => {
    const levels = [level('decimal', '%1.')];
    const counter = countLists(
      new Map([
        ['1', list('a', levels)],
        ['2', list('a', levels)],
        ['3', list('a', levels, [[0, 1]])],
      ]),
    );
    expect(['1', '2', '3', '3'].map((id) => counter.next(id, 0))).toEqual(['1. ', '2. ', '1. ', '2. ']);
  });
});
