import { expect, test } from 'vitest';
import { agreesWithFact } from '@/lib/claims/figures/agrees-with-fact';
import { scanClaims } from '@/lib/claims/scan-claims';

/** The first figure of a sentence against a fact: value, unit, scale, decimals. */
function agrees(sentence: string, value: number, unit: string, scale = 0, decimals = 0) {
  const [claim] = scanClaims(sentence);
  if (!claim) throw new Error(`no figure in ${sentence}`);
  return agreesWithFact(claim, { value, unit, scale, decimals });
}

test.each([
  ['解决困难问题481个', 481, '个', 0, 0, true],
  ['解决困难问题481个', 482, '个', 0, 0, false],
  ['到位资金1.66亿元', 166_000_000, '元', 4, 0, true],
  ['到位资金1.66亿元', 166_600_000, '元', 4, 0, false],
  ['到位资金16600万元', 166_000_000, '元', 8, 2, true],
  ['满意率98.5%', 98.5, '%', 0, 1, true],
  ['满意率98.5%', 98.46, '%', 0, 2, true],
  ['满意率98.5%', 98.44, '%', 0, 2, false],
])('%s beside %d %s', (sentence, value, unit, scale, decimals, expected) => {
  expect(agrees(sentence, value, unit, scale, decimals)).toBe(expected);
});

test.each([
  ['培训180余人', 180, true],
  ['培训180余人', 189, true],
  ['培训180余人', 190, false],
  ['培训180余人', 179, false],
  ['培训100余人', 187, true],
  ['培训超1000人', 1000, false],
  ['培训超1000人', 1001, true],
  ['培训近1000人', 996, true],
  ['培训近1000人', 1000, false],
  ['培训近1000人', 700, false],
  ['培训1000人以上', 3200, true],
  ['培训约1000人', 1080, true],
  ['培训约1000人', 1180, false],
  ['培训200至300人', 260, true],
  ['培训200至300人', 310, false],
])('%s may be said of %d', (sentence, value, expected) => {
  expect(agrees(sentence, value, '人')).toBe(expected);
});

test('人 and 名 count the same, 人 and 人次 do not, nor % and 个百分点', () => {
  expect(agrees('培训180人', 180, '名')).toBe(true);
  expect(agrees('培训180人', 180, '人次')).toBe(false);
  expect(agrees('提高2.6个百分点', 2.6, '%', 0, 1)).toBe(false);
});

test('超1.2万人 may be said of a fact that was rounded to 1.2万', () => {
  expect(agrees('培训超1.2万人', 12_000, '人', 4, 1)).toBe(true);
  expect(agrees('培训超1.2万人', 12_000, '人')).toBe(false);
});
