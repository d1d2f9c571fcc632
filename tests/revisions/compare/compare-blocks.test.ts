import { describe, expect, test } from 'vitest';
import { compareBlocks } from '@/lib/revisions/compare/compare-blocks';
import type { BlockComparison } from '@/lib/revisions/compare/comparison';
import { blocksOf } from '@/lib/revisions/compare/section-blocks';
import type { DocumentNode } from '@/lib/domain/article/content';
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
} from '@/tests/support/documents';
import { showPieces } from '@/tests/support/show-pieces';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const VISITS = '一年来走访民营企业481家，解决难题。';
const STUDY = '开展理论学习，举办专题讲座12场。';
const UNITY = '民族团结进步创建工作走在全省前列。';

const compare = (before: DocumentNode, after: DocumentNode) =>
  compareBlocks(blocksOf(before), blocksOf(after));

function show(block: BlockComparison): string {
  if (block.kind === 'table_row') {
    return `${block.change} row ${block.cells.map((each) => showPieces(each.pieces)).join('|')}`;
  }
  return `${block.change} ${block.kind} ${showPieces(block.kind === 'photo' ? block.caption : block.pieces)}`;
}
const shown = (before: DocumentNode, after: DocumentNode) => compare(before, after).map(show);

describe('paragraphs', () => {
  test('an edited one is compared within, an inserted one is added', () => {
    expect(shown(doc(VISITS, UNITY), doc(STUDY, VISITS.replace('481', '520'), UNITY))).toEqual([
      `added paragraph {+${STUDY}+}`,
      'changed paragraph 一年来走访民营企业[-481-]{+520+}家，解决难题。',
      `unchanged paragraph ${UNITY}`,
    ]);
  });

  test('one put behind another is removed there and added here', () => {
    expect(shown(doc(VISITS, STUDY, UNITY), doc(STUDY, UNITY, VISITS))).toEqual([
      `removed paragraph [-${VISITS}-]`,
      `unchanged paragraph ${STUDY}`,
      `unchanged paragraph ${UNITY}`,
      `added paragraph {+${VISITS}+}`,
    ]);
  });

  test('one written anew is removed and added, not compared character by character', () => {
    expect(shown(doc(VISITS), doc(UNITY))).toEqual([
      `removed paragraph [-${VISITS}-]`,
      `added paragraph {+${UNITY}+}`,
    ]);
  });

  test('an unchanged one is kept for itself when the next is much like it', () => {
    expect(shown(doc(VISITS), doc(VISITS.replace('一年来', '今年'), VISITS))).toEqual([
      `added paragraph {+${VISITS.replace('一年来', '今年')}+}`,
      `unchanged paragraph ${VISITS}`,
    ]);
  });

  test('an empty one never stands in for text', () => {
    expect(shown(doc(VISITS, ''), doc('', VISITS))).toEqual([
      'added paragraph ',
      `unchanged paragraph ${VISITS}`,
      'removed paragraph ',
    ]);
  });

  test('a node without a name of its own is still seen to come', () => {
    expect(shown(doc(VISITS), doc(VISITS, { type: 'divider' }))).toEqual([
      `unchanged paragraph ${VISITS}`,
      'added other ',
    ]);
  });

  test('a line break within one is text', () => {
    expect(shown(doc(paragraph('甲方乙方丙方')), doc(paragraph('甲方乙方', hardBreak, '丙方')))).toEqual([
      'changed paragraph 甲方乙方{+\n+}丙方',
    ]);
  });
});

describe('quotes and lists', () => {
  test.each([
    ['quote', doc(blockquote(VISITS))],
    ['bullet_item', doc(bulletList(item(VISITS)))],
    ['ordered_item', doc(orderedList(1, item(VISITS)))],
    ['bullet_item', doc(orderedList(1, item(bulletList(item(VISITS)))))],
  ])('a paragraph made a %s is changed, and says what it was', (kind, after) => {
    expect(compare(doc(VISITS), after)).toMatchObject([{ kind, kindBefore: 'paragraph', change: 'changed' }]);
  });

  test('a paragraph keeps to its kind when an equal text of another kind comes before it', () => {
    expect(shown(doc(VISITS), doc(blockquote(VISITS), VISITS))).toEqual([
      `added quote {+${VISITS}+}`,
      `unchanged paragraph ${VISITS}`,
    ]);
  });

  test('a list that starts at another number is laid out anew, not written anew', () => {
    expect(compare(doc(orderedList(1, item(STUDY))), doc(orderedList(3, item(STUDY))))).toMatchObject([
      { change: 'changed', kindBefore: null, isLayoutChanged: true, pieces: [{ op: 'same' }] },
    ]);
  });

  test('an edited item is not laid out anew', () => {
    expect(compare(doc(bulletList(item(VISITS))), doc(bulletList(item(`${VISITS}好`))))).toMatchObject([
      { change: 'changed', kind: 'bullet_item', kindBefore: null, isLayoutChanged: false },
    ]);
  });
});

describe('tables', () => {
  test('a row is compared cell by cell, however little its cells are alike', () => {
    const before = table(['一季度', '甲'], ['二季度', '乙']);
    const after = table(['一季度', '甲'], ['二季度', '丙']);
    expect(shown(doc(before), doc(after))).toEqual([
      'unchanged row 一季度|甲',
      'changed row 二季度|[-乙-]{+丙+}',
    ]);
  });

  test('a new column is new cells', () => {
    const [row] = compare(doc(table(['一季度', '走访企业'])), doc(table(['一季度', '万元', '走访企业'])));
    expect(row).toMatchObject({
      isLayoutChanged: false,
      cells: [{ change: 'unchanged' }, { change: 'added' }, { change: 'unchanged' }],
    });
  });

  test('a cell made wider is laid out anew', () => {
    const wide = (colspan: number) =>
      doc({ type: 'table', content: [{ type: 'tableRow', content: [cell({ colspan }, VISITS)] }] });
    expect(compare(wide(1), wide(2))).toMatchObject([{ change: 'changed', isLayoutChanged: true }]);
  });

  test('a cell whose attributes are stored in another order is unchanged', () => {
    const spans = (attrs: object) =>
      doc({
        type: 'table',
        content: [{ type: 'tableRow', content: [{ ...cell({}, VISITS), attrs: { ...attrs } }] }],
      });
    expect(compare(spans({ colspan: 2, rowspan: 3 }), spans({ rowspan: 3, colspan: 2 }))).toMatchObject([
      { change: 'unchanged' },
    ]);
  });

  test('two paragraphs in a cell are two lines', () => {
    const two = doc({ type: 'table', content: [{ type: 'tableRow', content: [cell({}, '甲', '乙')] }] });
    expect(shown(two, two)).toEqual(['unchanged row 甲\n乙']);
  });

  test('a row never pairs with a paragraph', () => {
    expect(shown(doc(VISITS), doc(table([VISITS])))).toEqual([
      `removed paragraph [-${VISITS}-]`,
      `added row {+${VISITS}+}`,
    ]);
  });
});

describe('photos', () => {
  const facts = (before: DocumentNode, after: DocumentNode) =>
    compare(before, after).map((block) =>
      block.kind === 'photo'
        ? `${block.change} ${block.before?.hash[0] ?? '-'}${block.after?.hash[0] ?? '-'}`
        : block.change,
    );

  test.each([
    ['kept', photo({ hash: A }, '座谈会'), photo({ hash: A }, '座谈会'), ['unchanged aa']],
    ['under a new caption', photo({ hash: A }, '座谈会'), photo({ hash: A }, '表彰大会'), ['changed aa']],
    ['with another credit', photo({ hash: A }), photo({ hash: A, credit: '王某 摄' }), ['changed aa']],
    ['with another alternative text', photo({ hash: A }), photo({ hash: A, alt: '会场' }), ['changed aa']],
    ['replaced in its place', photo({ hash: A }, '座谈会'), photo({ hash: B }, '表彰大会'), ['replaced ab']],
    ['that came to its caption', photo({}, '座谈会'), photo({ hash: B }, '座谈会'), ['changed -b']],
    ['taken from its caption', photo({ hash: A }, '座谈会'), photo({}, '座谈会'), ['changed a-']],
    ['waited for under another caption', photo({}, '座谈会'), photo({}, '大会'), ['changed --']],
  ])('a photo %s', (_, before, after, expected) => {
    expect(facts(doc(before), doc(after))).toEqual(expected);
  });

  test('added and removed ones', () => {
    expect(facts(doc(VISITS), doc(VISITS, photo({ hash: A }, '座谈会')))).toEqual(['unchanged', 'added -a']);
    expect(facts(doc(VISITS, photo({ hash: A }, '座谈会')), doc(VISITS))).toEqual([
      'unchanged',
      'removed a-',
    ]);
  });

  test('another picture under a like caption is a replacement, though it stands elsewhere', () => {
    const before = doc(photo({ hash: A }, '统战工作座谈会现场'), VISITS, photo({ hash: B }, '表彰大会'));
    const after = doc(VISITS, photo({ hash: 'c'.repeat(64) }, '表彰大会'));
    expect(facts(before, after)).toEqual(['removed a-', 'unchanged', 'replaced bc']);
  });

  test('the same picture stays itself beside a new one under its old caption', () => {
    const before = doc(photo({ hash: A }, '座谈会现场'));
    const after = doc(photo({ hash: B }, '座谈会现场'), photo({ hash: A }, '表彰大会'));
    expect(facts(before, after)).toEqual(['added -b', 'changed aa']);
  });

  test('two without captions are not alike, and part no paragraph from its edited self', () => {
    const before = doc(photo({ hash: A }), '走访企业解决难题');
    expect(facts(before, doc('走访商会解决难题', photo({ hash: B })))).toEqual([
      'removed a-',
      'changed',
      'added -b',
    ]);
  });

  test('text written anew around a replaced one stays on its side of it', () => {
    const before = doc(VISITS, photo({ hash: A }), STUDY);
    const after = doc(UNITY, photo({ hash: B }), '海外联谊');
    expect(facts(before, after)).toEqual(['removed', 'added', 'replaced ab', 'removed', 'added']);
  });

  test('caption, credit and alternative text are each compared', () => {
    const before = doc(
      photo({ hash: A, width: 800, height: 600, credit: '王某 摄', alt: '会场内' }, '座谈会现场'),
    );
    const after = doc(
      photo({ hash: A, width: 800, height: 600, credit: '李某 摄', alt: '会场外' }, '座谈会会场'),
    );
    const [block] = compare(before, after);
    if (block?.kind !== 'photo') throw new Error('not a photo');
    expect([block.caption, block.credit, block.alt].map(showPieces)).toEqual([
      '座谈会[-现-]{+会+}场',
      '[-王-]{+李+}某 摄',
      '会场[-内-]{+外+}',
    ]);
    expect(block.before).toEqual({ hash: A, width: 800, height: 600 });
  });
});
