import { describe, expect, test } from 'vitest';
import { bylineGroups } from '@/lib/domain/article/byline-text';
import type { BylineEntry, BylineRole } from '@/lib/domain/article/content';

const by = (role: BylineRole, name: string, outlet = ''): BylineEntry => ({ role, outlet, name });

describe('the byline', () => {
  test('puts the outlet before the role and names of one role together', () => {
    const byline = [
      by('reporter', '陈砚秋', '江州日报'),
      by('reporter', '孟听澜', '江州日报'),
      by('correspondent', '周望舒'),
      by('correspondent', '何以宁'),
      by('editor', '岳松年'),
    ];
    expect(bylineGroups(byline)).toEqual([
      '江州日报记者 陈砚秋 孟听澜',
      '通讯员 周望舒 何以宁',
      '编辑 岳松年',
    ]);
  });

  test('keeps reporters of two outlets apart', () => {
    const byline = [by('reporter', '陈砚秋', '江州日报'), by('reporter', '程亦舟', '云溪融媒')];
    expect(bylineGroups(byline)).toEqual(['江州日报记者 陈砚秋', '云溪融媒记者 程亦舟']);
  });

  test('adds 文/图 to the name that also reports', () => {
    const byline = [by('correspondent', '何以宁'), by('text', '何以宁'), by('photo', '何以宁')];
    expect(bylineGroups(byline)).toEqual(['通讯员 何以宁 文/图']);
  });

  test('a writer and a photographer without other roles stand with what they made', () => {
    const byline = [
      by('text', '沈一苇', '江州日报'),
      by('photo', '罗启舟', '江州日报'),
      by('correspondent', '梁书棠'),
    ];
    expect(bylineGroups(byline)).toEqual(['江州日报 沈一苇 文', '江州日报 罗启舟 图', '通讯员 梁书棠']);
  });

  test('the same name at another outlet is another credit', () => {
    const byline = [by('reporter', '何以宁', '江州日报'), by('photo', '何以宁', '云溪融媒')];
    expect(bylineGroups(byline)).toEqual(['江州日报记者 何以宁', '云溪融媒 何以宁 图']);
  });

  test('who supplied the text stands before 供稿', () => {
    const byline = [by('supplied_by', '政协云溪区委员会办公室'), by('editor', '顾南枝', '江州日报')];
    expect(bylineGroups(byline)).toEqual(['政协云溪区委员会办公室 供稿', '江州日报编辑 顾南枝']);
  });

  test('keeps the order the office gave', () => {
    const byline = [by('correspondent', '甲'), by('reporter', '乙'), by('correspondent', '丙')];
    expect(bylineGroups(byline)).toEqual(['通讯员 甲', '记者 乙', '通讯员 丙']);
  });

  test('is empty without entries', () => {
    expect(bylineGroups([])).toEqual([]);
  });
});
