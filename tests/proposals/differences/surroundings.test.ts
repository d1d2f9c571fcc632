import { expect, test } from 'vitest';
import { toProseMirror } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import { differencesBetween } from '@/lib/proposals/differences/differences-between';
import { surroundingsOf } from '@/lib/proposals/differences/surroundings';
import { bulletList, doc, item, link, paragraph, photo, text } from '@/tests/support/documents';

function around(base: DocumentNode, proposed: DocumentNode) {
  return differencesBetween(base, proposed).map((one) => surroundingsOf(toProseMirror(base), one));
}

test('of a change within a text the words on both sides are told', () => {
  const [one] = around(doc('走访民营企业三百家，解决困难。'), doc('走访民营企业四百家，解决困难。'));
  expect(one).toMatchObject({ lead: '走访民营企业', tail: '家，解决困难。', block: null });
});

test('of words that stay, which marks they get and lose, those over a part of them too', () => {
  const base = doc(paragraph('走访', text('民营', 'bold'), '企业三百家。'));
  const other = link('https://example.cn/a');
  const marksIn = (proposed: DocumentNode) => around(base, proposed).map(({ marks }) => marks);
  expect(marksIn(doc('走访民营企业三百家。'))).toEqual([{ given: [], lost: ['bold'] }]);
  expect(marksIn(doc(paragraph('走访', text('民营企业', 'bold'), '三百家。')))).toEqual([
    { given: ['bold'], lost: [] },
  ]);
  expect(marksIn(doc(paragraph('走访', text('民营', other), '企业三百家。')))).toEqual([
    { given: ['link'], lost: ['bold'] },
  ]);
});

test('of what comes or goes as a whole, what it is', () => {
  const base = doc('走访企业。', bulletList(item('一等奖三项'), item('信息采用百篇')), photo({}));
  const proposed = doc('走访企业。', '召开座谈会。', bulletList(item('一等奖三项')));
  expect(around(base, proposed).map(({ block }) => block)).toEqual(['paragraph', 'listItem', 'photo']);
});
