import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedBlocks } from '@/lib/revisions/compare/changed-blocks';
import { paragraphs } from '../../support/office';

const doc = (...texts: string[]) => paragraphs(...texts).doc;
const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 8 });

test('what stands in both in the same order is left out', () => {
  expect(changedBlocks(doc('甲', '乙', '丙', '丁'), doc('甲', '新', '丙', '丁', '戊'))).toEqual({
    before: doc('乙'),
    after: doc('新', '戊'),
  });
});

test('whatever is added or removed in all is so in what is left', () => {
  const balance = (before: string[], after: string[]) =>
    ['甲', '乙', '丙', '丁'].map(
      (text) => after.filter((one) => one === text).length - before.filter((one) => one === text).length,
    );
  const textsOf = ({ content = [] }: ReturnType<typeof doc>) =>
    content.map((node) => node.content?.[0]?.text ?? '');
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const left = changedBlocks(doc(...before), doc(...after));
      expect(balance(textsOf(left.before), textsOf(left.after))).toEqual(balance(before, after));
    }),
  );
  expect(changedBlocks(doc('甲'), doc('甲'))).toEqual({ before: doc(), after: doc() });
});
