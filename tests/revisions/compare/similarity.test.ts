import { expect, test } from 'vitest';
import { profileOf, similarityOf } from '@/lib/revisions/compare/similarity';

const likeness = (one: string, other: string) => similarityOf(profileOf(one), profileOf(other));

test.each([
  ['equal texts', '走访企业。', '走访企业。', 1],
  ['punctuation alone', '走访企业。', '走访企业！', 0.99],
  ['another figure', '走访企业481家', '走访企业520家', 0.99],
  ['half the words', '走访企业', '走访商会', 1 / 3],
  ['nothing in common', '走访企业', '民族团结', 0],
  ['single characters', '甲', '乙', 0],
  ['unequal punctuation and no words', '，', '。', 0],
  ['a word that comes twice on one side', '甲乙甲乙', '甲乙', 0.5],
])('%s: likeness', (_, one, other, expected) => {
  expect(likeness(one, other)).toBeCloseTo(expected, 5);
});
