import { expect, test } from 'vitest';
import { cleanPastedText } from '@/lib/document/paste/clean-pasted-text';

test.each([
  ["indents are the page's", '　　一段\n\u00a0\u00a0二段\n\t三段', '一段\n二段\n三段'],
  ['blank lines are none', '一段\n\n　\n二段\n', '一段\n二段'],
  [
    'line ends of every system',
    '一\r\n二\r三\u000b四\u2028五\u2029六\u0085七\u000c八',
    '一\n二\n三\n四\n五\n六\n七\n八',
  ],
  ['a tab within a line is a space', '年份\t\t件数', '年份 件数'],
  ['a full-width space within a name stays', '张　三', '张　三'],
  ['characters nobody sees go', '\ufeff一\u200b段\u00ad', '一段'],
])('%s', (_, text, expected) => {
  expect(cleanPastedText(text)).toBe(expected);
});
