import type { TidyRule } from '@/lib/document/tidy/tidy-rule';

// Of two different ones the one that parts more is kept.
const BY_WEIGHT = ['。', '；', '：', '，', '、'] as const;

/**
 * A mark that stands twice, and different ones side by side: a pause has one mark (GB/T 15834-2011, 4.1–4.7). ？？, ！！
 * and ？！ are meant (4.2.3, 4.3.3) and stay; 。。。 is an ellipsis to be.
 */
export const doubledMarks: TidyRule = ({ text, isFixed }) =>
  [...text.matchAll(/[，、；：。]{2,}|[？！]。(?!。)/g)].flatMap(({ 0: run, index: from }) => {
    const to = from + run.length;
    if (/。{3}/.test(run) || isFixed(from, to)) return [];
    const after = BY_WEIGHT.find((mark) => run.includes(mark) && !/^[？！]/.test(run)) ?? run.charAt(0);
    return [[{ from, to, after }]];
  });
