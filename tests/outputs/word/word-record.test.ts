import { expect, test } from 'vitest';
import { writeWordArticle } from '@/lib/outputs/word/write-word-article';
import { wordWords as words } from '@/lib/web/word-words';
import { cppcc2024 } from '@/prisma/seed/demo/articles/cppcc-2024';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';
import { anyPicture, demoContent, outputSource } from '@/tests/support/word-sources';
import { printedRecord } from '@/tests/support/printed-record';
import { named, valueIn, wordText, wordXml } from '@/tests/support/word-files';

const source = outputSource(demoContent(cppcc2024));
const options = { readPicture: anyPicture, words };
const record = printedRecord(source.contentHash);

test('the cover says what it is, of whom, which revision, and the hash whole; the article follows on page 1', async () => {
  const file = wordXml(await writeWordArticle(source, { ...options, record }));
  const text = withoutSpace(wordText(file));
  const cover = text.slice(0, text.indexOf(articleCharacters(source.content)));
  for (const said of [
    '审定稿',
    '一张方桌议实事',
    '云溪区委宣传部',
    '版本3',
    '2026年3月6日09:10',
    source.contentHash,
  ])
    expect(cover).toContain(said);
  const [first, second] = named(file, 'w:sectPr');
  expect(first && named(first, 'w:pgNumType')[0]?.attributes['w:start']).toBeUndefined();
  expect(second && named(second, 'w:pgNumType')[0]?.attributes['w:start']).toBe('1');
});

test('the annex has each stage with who decided what, with which words, and when', async () => {
  const file = wordXml(await writeWordArticle(source, { ...options, record }));
  const stages = named(file, 'w:tbl').at(-1);
  const rows = stages && named(stages, 'w:tr').map((row) => named(row, 'w:tc').map(wordText));
  expect(rows).toEqual([
    ['审级', '审核人', '结论', '审核意见', '时间'],
    ['初审', '陈志远', '同意', '数据已与统计局核对。', '2026年3月5日 13:10'],
    ['复审', '林岚', '退改', expect.stringContaining('2026年3月6日 08:10'), '2026年3月6日 09:10'],
    ['终审', '周砚', '未到', '', ''],
  ]);
  const about = wordText(named(file, 'w:tbl').at(-2) ?? file);
  for (const said of [
    '孟听澜、何以宁',
    '林岚（复审）：2 处，18 字',
    '数据已核。请看第三节。',
    source.contentHash,
  ])
    expect(about).toContain(said);
  const title = named(file, 'w:p').find((one) => wordText(one) === '审核记录');
  expect(title && valueIn(title, 'w:pStyle')).toBe('AnnexTitle');
  expect(title && named(title, 'w:pageBreakBefore')).toHaveLength(1);
});

test('a record of another text is refused', async () => {
  const other = printedRecord('0'.repeat(64));
  await expect(writeWordArticle(source, { ...options, record: other })).rejects.toThrow(RangeError);
});
