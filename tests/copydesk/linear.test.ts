import { expect, test } from 'vitest';
import { BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import { checkText } from '@/lib/copydesk/check-text';

const time = (text: string) => {
  const begun = performance.now();
  checkText(text, { rules: BUILT_IN_RULES, year: 2025 });
  return performance.now() - begun;
};

/** The best of a few runs: what others do on the machine makes a run longer, never shorter. */
const best = (text: string) => Math.min(...[0, 1].map(() => time(text)));

test.each([
  ...[
    '1',
    '二',
    '、',
    '“',
    '”',
    '《',
    '“”',
    '(',
    '。',
    '…',
    '的',
    '约1',
    '约100人',
    '截至',
    '截至为止',
    '1,',
  ],
  ...['10-20%', '2025年1月1日', '防止', '原因是', '党的', '“四个意识”', '、和', '海内外', '己经', '一二三四'],
  ...[
    '政治意识、',
    '走访走访',
    '<',
    '&',
    '*',
    '_',
    'x',
    '第一、',
    ' ',
    '\n',
    '“\n',
    '中国、台湾',
    '春夏秋冬',
    '布署',
  ],
])('four times the text of %j is no more than about four times the work', (piece) => {
  const [once, more] = [1600, 6400].map((times) => best(piece.repeat(times)));
  // What takes no time measures what else runs on the machine.
  expect(more ?? 0).toBeLessThan(Math.max(9 * (once ?? 0), 600));
});
