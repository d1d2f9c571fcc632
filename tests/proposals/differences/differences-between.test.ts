import { describe, expect, test } from 'vitest';
import { canonicalDocument } from '@/lib/document/canonical-document';
import type { DocumentNode } from '@/lib/domain/article/content';
import { applyDifferences } from '@/lib/proposals/differences/apply-differences';
import { differencesBetween } from '@/lib/proposals/differences/differences-between';
import {
  blockquote,
  bulletList,
  cell,
  doc,
  hardBreak,
  item,
  link,
  orderedList,
  paragraph,
  photo,
  table,
  text,
} from '@/tests/support/documents';

const VISITS = '全年共走访服务民营企业三百家，协调解决用地、融资、用工等方面的困难问题四百二十件。';
const MEETINGS = '区委统战部牵头建立联席会议制度，每季度召开一次，研究解决重点难点问题。';
const NEXT = '下一步，我区将继续深化同心服务品牌，不断提升工作质效。';
const [HASH, OTHER_HASH] = ['a'.repeat(64), 'b'.repeat(64)];
const source = { type: 'source', attrs: { submissionId: '00000000-0000-4000-8000-000000000001' } };

type Seen = [kind: string, taken: string, put: string];

/** What the writer reads of each difference; all of them taken are what was proposed. */
function seen(base: DocumentNode, proposed: DocumentNode): Seen[] {
  const found = differencesBetween(base, proposed);
  expect(canonicalDocument(applyDifferences(base, found))).toEqual(
    canonicalDocument(applyDifferences(proposed, [])),
  );
  return found.map(({ kind, taken, put }) => [kind, taken, put]);
}

describe('within a paragraph', () => {
  const cases: [string, DocumentNode, DocumentNode, Seen[]][] = [
    ['a figure', doc(VISITS), doc(VISITS.replace('三百', '四百')), [['replaced', '三百', '四百']]],
    [
      'two words, each by itself',
      doc(VISITS),
      doc(VISITS.replace('走访服务', '走访').replace('困难问题', '实际困难')),
      [
        ['removed', '服务', ''],
        ['replaced', '困难问题', '实际困难'],
      ],
    ],
    ['a whole sentence', doc(VISITS + MEETINGS + NEXT), doc(VISITS + NEXT), [['removed', MEETINGS, '']]],
    ['one more of the same', doc('的的的'), doc('的的的的'), [['inserted', '', '的']]],
    [
      'bold',
      doc('抓好落实'),
      doc(paragraph('抓好', text('落实', 'bold'))),
      [['marks_changed', '落实', '落实']],
    ],
    [
      'a link, over text some of which is bold',
      doc(paragraph('抓好', text('落实', 'bold'))),
      doc(paragraph(text('抓好', link('https://a.cn')), text('落实', 'bold', link('https://a.cn')))),
      [['marks_changed', '抓好落实', '抓好落实']],
    ],
    [
      'bold over a line break',
      doc(paragraph('一是甲', hardBreak, '二是乙')),
      doc(paragraph(text('一是甲', 'bold'), hardBreak, text('二是乙', 'bold'))),
      [['marks_changed', '一是甲\n二是乙', '一是甲\n二是乙']],
    ],
    [
      'm2 that is m² says something else',
      doc('三千m2。'),
      doc(paragraph('三千m', text('2', 'superscript'), '。')),
      [['replaced', '2', '²']],
    ],
    [
      'a line break',
      doc('一是甲二是乙'),
      doc(paragraph('一是甲', hardBreak, '二是乙')),
      [['inserted', '', '\n']],
    ],
  ];
  test.each(cases)('%s', (_, base, proposed, expected) => {
    expect(seen(base, proposed)).toEqual(expected);
  });
});

describe('paragraphs', () => {
  const cases: [string, DocumentNode, DocumentNode, Seen[]][] = [
    ['one more', doc(VISITS, NEXT), doc(VISITS, MEETINGS, NEXT), [['block_inserted', '', MEETINGS]]],
    ['one less', doc(VISITS, MEETINGS, NEXT), doc(VISITS, NEXT), [['block_removed', MEETINGS, '']]],
    [
      'another in its place',
      doc(VISITS, MEETINGS),
      doc(VISITS, '新修订的条例于三月施行，各街道积极宣传落实，群众满意。'),
      [['block_replaced', MEETINGS, '新修订的条例于三月施行，各街道积极宣传落实，群众满意。']],
    ],
    ['moved', doc(VISITS, MEETINGS, NEXT), doc(NEXT, VISITS, MEETINGS), [['block_moved', NEXT, NEXT]]],
    ['split', doc(VISITS + MEETINGS), doc(VISITS, MEETINGS), [['split', '', '\n']]],
    [
      'split in three, with a word changed in one',
      doc(VISITS + MEETINGS + NEXT),
      doc(VISITS.replace('三百', '四百'), MEETINGS, NEXT),
      [
        ['replaced', '三百', '四百'],
        ['split', '', '\n'],
        ['split', '', '\n'],
      ],
    ],
    ['merged', doc(VISITS, MEETINGS), doc(VISITS + MEETINGS), [['merged', '\n', '']]],
    [
      'merged, with the mark between them',
      doc(VISITS, MEETINGS, NEXT),
      doc(`${VISITS.slice(0, -1)}；${MEETINGS}`, NEXT),
      [['merged', '。\n', '；']],
    ],
  ];
  test.each(cases)('%s', (_, base, proposed, expected) => {
    expect(seen(base, proposed)).toEqual(expected);
  });
});

describe('lists, quotations, tables and photos', () => {
  const rows = [
    ['项目', '数量'],
    ['走访企业', '300'],
    ['召开会议', '12'],
  ];
  const photoOf = (attrs: Record<string, unknown>, caption: string) =>
    photo({ hash: HASH, ...attrs }, caption);
  const cases: [string, DocumentNode, DocumentNode, Seen[]][] = [
    [
      'an item more, and a word in another',
      doc(bulletList(item(VISITS), item(MEETINGS))),
      doc(bulletList(item(VISITS), item('新增的一项工作内容'), item(MEETINGS.replace('每季度', '每月')))),
      [
        ['block_inserted', '', '新增的一项工作内容'],
        ['replaced', '季度', '月'],
      ],
    ],
    [
      'an item split',
      doc(bulletList(item(VISITS + MEETINGS), item(NEXT))),
      doc(bulletList(item(VISITS), item(MEETINGS), item(NEXT))),
      [['split', '', '\n']],
    ],
    [
      'bullets that became numbers',
      doc(bulletList(item(VISITS), item(MEETINGS))),
      doc(orderedList(1, item(VISITS), item(MEETINGS))),
      [['block_set', '', '']],
    ],
    [
      'paragraphs that became a list are one difference',
      doc(VISITS, MEETINGS, NEXT),
      doc(bulletList(item(VISITS), item(MEETINGS)), NEXT),
      [['block_replaced', `${VISITS}\n${MEETINGS}`, `${VISITS}\n${MEETINGS}`]],
    ],
    [
      'a list that became paragraphs, too',
      doc(bulletList(item(VISITS), item(MEETINGS))),
      doc(VISITS, MEETINGS),
      [['block_replaced', `${VISITS}\n${MEETINGS}`, `${VISITS}\n${MEETINGS}`]],
    ],
    [
      'within a quotation',
      doc(blockquote(VISITS)),
      doc(blockquote(VISITS, NEXT)),
      [['block_inserted', '', NEXT]],
    ],
    [
      'a cell',
      doc(table(...rows)),
      doc(table(...rows.with(1, ['走访企业', '400']))),
      [['replaced', '300', '400']],
    ],
    [
      'a row',
      doc(table(...rows)),
      doc(table(...rows.toSpliced(1, 0, ['调研课题', '6']))),
      [['block_inserted', '', '调研课题\n6']],
    ],
    [
      'a column more is another table',
      doc(table(['项目', '数量'])),
      doc(table(['项目', '数量', '备注'])),
      [['block_replaced', '项目\n数量', '项目\n数量\n备注']],
    ],
    [
      'cells joined are another table',
      doc(table(['项目', '数量'])),
      doc({ type: 'table', content: [{ type: 'tableRow', content: [cell({ colspan: 2 }, '项目')] }] }),
      [['block_replaced', '项目\n数量', '项目']],
    ],
    [
      'a caption and a credit',
      doc(photoOf({}, '区领导走访企业')),
      doc(photoOf({ credit: '王某 摄' }, '区领导走访民营企业')),
      [
        ['block_set', '', '王某 摄'],
        ['inserted', '', '民营'],
      ],
    ],
    [
      'another picture with its caption',
      doc(VISITS, photoOf({}, '区领导走访企业')),
      doc(VISITS, photoOf({ hash: OTHER_HASH }, '区领导座谈')),
      [['block_replaced', '区领导走访企业', '区领导座谈']],
    ],
    [
      'a photo moved',
      doc(photoOf({}, ''), VISITS, MEETINGS),
      doc(VISITS, photoOf({}, ''), MEETINGS),
      [['block_moved', '', '']],
    ],
  ];
  test.each(cases)('%s', (_, base, proposed, expected) => {
    expect(seen(base, proposed)).toEqual(expected);
  });
});

describe('what no reader sees', () => {
  const cases: [string, DocumentNode, DocumentNode][] = [
    ['blank paragraphs at the end', doc(VISITS), doc(VISITS, paragraph(), paragraph())],
    ['where a passage came from', doc(VISITS), doc(paragraph(text(VISITS, source)))],
    [
      'a bold line break',
      doc(paragraph('甲', hardBreak)),
      doc(paragraph('甲', { ...hardBreak, marks: [{ type: 'bold' }] })),
    ],
    ['text stored in more runs', doc('甲乙'), doc(paragraph('甲', '乙'))],
  ];
  test.each(cases)('is no difference: %s', (_, base, proposed) => {
    expect(seen(base, proposed)).toEqual([]);
    expect(seen(proposed, base)).toEqual([]);
  });

  test('comes with the words it hangs on', () => {
    const proposed = doc(VISITS, paragraph(text(MEETINGS, source)));
    const base = doc(VISITS);
    expect(applyDifferences(base, differencesBetween(base, proposed)).content?.[1]).toEqual(
      paragraph(text(MEETINGS, source)),
    );
  });
});

test('a difference keeps its id when the rest of the proposal changes', () => {
  const base = doc(VISITS, MEETINGS);
  const once = differencesBetween(base, doc(VISITS.replace('三百', '四百'), MEETINGS));
  const again = differencesBetween(base, doc(VISITS.replace('三百', '四百'), NEXT, MEETINGS));
  expect(again[0]?.id).toBe(once[0]?.id);
});

test('some taken leave the others as they were', () => {
  const base = doc(VISITS, MEETINGS, NEXT);
  const proposed = doc(NEXT, VISITS.replace('三百', '四百'), MEETINGS.replace('每季度', '每月'));
  const found = differencesBetween(base, proposed);
  expect(found.map(({ kind }) => kind)).toEqual(['block_moved', 'replaced', 'replaced']);
  const of = (...kinds: string[]) =>
    applyDifferences(
      base,
      found.filter(({ kind }) => kinds.includes(kind)),
    );
  expect(of('block_moved')).toEqual(doc(NEXT, VISITS, MEETINGS));
  expect(of('replaced')).toEqual(
    doc(VISITS.replace('三百', '四百'), MEETINGS.replace('每季度', '每月'), NEXT),
  );
});
