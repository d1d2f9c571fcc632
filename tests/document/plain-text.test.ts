import { expect, test } from 'vitest';
import type { DocumentNode } from '@/lib/domain/article/content';
import { documentText } from '@/lib/document/plain-text';
import {
  blockquote,
  bulletList,
  cell,
  doc,
  hardBreak,
  item,
  orderedList,
  paragraph,
  photo,
  table,
  text,
} from '@/tests/support/documents';

test.each<[string, DocumentNode, string]>([
  ['paragraphs stand on lines of their own', doc('一段', '二段'), '一段\n二段'],
  ['marks leave no trace', doc(paragraph(text('一是', 'runIn'), '强化')), '一是强化'],
  ['a line break is a line', doc(paragraph('上', hardBreak, '下')), '上\n下'],
  ['an empty paragraph is an empty line', doc('一', paragraph(), '二'), '一\n\n二'],
  ['a bulleted list has bullets', doc(bulletList(item('甲'), item('乙'))), '• 甲\n• 乙'],
  ['a numbered list counts from its start', doc(orderedList(3, item('甲'), item('乙'))), '3. 甲\n4. 乙'],
  [
    'what belongs to an item is indented under it',
    doc(orderedList(1, item('甲', '续', bulletList(item('子'))), item('乙'))),
    '1. 甲\n  续\n  • 子\n2. 乙',
  ],
  ['a quotation is its paragraphs', doc(blockquote('甲', '乙')), '甲\n乙'],
  ['cells are apart by tabs', doc(table(['年份', '件数'], ['2025', '12'])), '年份\t件数\n2025\t12'],
  [
    'a cell stays on its line',
    doc({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell({}, paragraph('上', hardBreak, '下'), '末'), cell({}, '乙')] },
      ],
    }),
    '上 下 末\t乙',
  ],
  [
    'a photo is its caption and credit',
    doc('前', photo({ credit: '王某 摄' }, '座谈会现场'), '后'),
    '前\n座谈会现场 王某 摄\n后',
  ],
  ['a photo with neither is nothing', doc('前', photo({}), '后'), '前\n后'],
])('%s', (_, document, expected) => {
  expect(documentText(document)).toBe(expected);
});
