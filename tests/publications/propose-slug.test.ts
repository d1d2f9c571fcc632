import { expect, test } from 'vitest';
import { proposeSlug } from '@/lib/publications/propose-slug';
import { SLUG } from '@/lib/publications/slug';

test.each([
  ['同心向前 共绘新卷', 'tong-xin-xiang-qian-gong-hui-xin-juan'],
  ['重庆银行行长调研', 'chongqing-yinhang-hangzhang-diaoyan'],
  ['2025年“1+N”行动：AI 在身边', '2025-nian-1-n-xing-dong-ai-zai-shen-bian'],
  ['绿色家园', 'lv-se-jia-yuan'],
  ['１２３４ Café', '1234-cafe'],
  ['——！', ''],
])('the address of %s is %s', (headline, slug) => {
  expect(proposeSlug(headline)).toBe(slug);
});

test('a long headline ends at a word, within sixty characters', () => {
  const slug = proposeSlug('凝心聚力谱新篇团结奋进向未来——云溪区委统战部2025年工作回眸与新一年展望');
  expect(slug).toMatch(SLUG);
  expect(slug.length).toBeGreaterThan(50);
  expect(proposeSlug('a'.repeat(80))).toBe('a'.repeat(60));
});
