import { expect, test } from 'vitest';
import { articleName, articleTitle } from '@/lib/domain/article/article-title';

test('the lines of a headline are read as one title', () => {
  expect(articleTitle(['同心向前', '共绘新卷'])).toBe('同心向前 共绘新卷');
  expect(articleTitle([])).toBe('');
});

test('an article is called by its title, else by the body it is about', () => {
  expect(articleName({ headline: ['同心向前', '共绘新卷'], bodyName: '江州区' })).toBe('同心向前 共绘新卷');
  expect(articleName({ headline: [], bodyName: '江州区' })).toBe('江州区');
});
