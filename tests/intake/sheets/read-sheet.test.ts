import { describe, expect, test } from 'vitest';
import { MAX_ROWS } from '@/lib/intake/sheets/limits';
import { readSheet } from '@/lib/intake/sheets/read-sheet';
import { writeSheet } from '@/lib/intake/sheets/write-sheet';
import { openZip } from '@/lib/intake/read/zip/open-zip';
import { writeZip } from '../../support/write-zip';

const ROWS = [
  ['姓名', '用户名', '单位'],
  ['张三', 'zhangsan', '云溪区“侨办”,一科'],
  ['', '', '=HYPERLINK("http://example.org")'],
];
/** 姓名,用户名 and 张三,zhangsan in GBK. */
const GBK = Uint8Array.from([
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd3, 0xc3, 0xbb, 0xa7, 0xc3, 0xfb, 0x0d, 0x0a],
  ...[0xd5, 0xc5, 0xc8, 0xfd, 0x2c, ...new TextEncoder().encode('zhangsan'), 0x0d, 0x0a],
]);
const bytes = (text: string) => new TextEncoder().encode(text);
const written = () => writeSheet({ name: '人员/单位', rows: ROWS, widths: [10, 10, 30], frozenColumns: 1 });

test('a sheet that was written reads as it was, whatever a cell begins with', async () => {
  expect(await readSheet('人员.xlsx', await written())).toEqual(ROWS);
});

test('what is written holds no formula, has widths and keeps its heading in sight', async () => {
  const zip = await openZip(await written());
  const sheet = String(await zip.read('xl/worksheets/sheet1.xml', 1e6));
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toMatch(/<col [^>]*width="30"/);
});

test('a text of values comes in as UTF-8 with or without its mark, and as GBK', async () => {
  const text = '姓名,用户名\r\n"张,三","zhang""san"\r\n';
  const rows = [
    ['姓名', '用户名'],
    ['张,三', 'zhang"san'],
  ];
  expect(await readSheet('a.csv', bytes(text))).toEqual(rows);
  expect(await readSheet('a.csv', bytes(`\uFEFF${text}`))).toEqual(rows);
  expect(await readSheet('a.csv', GBK)).toEqual([
    ['姓名', '用户名'],
    ['张三', 'zhangsan'],
  ]);
});

describe('what is no sheet is refused with its reason', async () => {
  const word = writeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w/>' },
  ]);
  const bomb = writeZip([{ name: 'xl/workbook.xml', content: Buffer.alloc(8_000_000) }]);
  const macros = writeZip([{ name: 'xl/vbaProject.bin', content: 'x' }]);
  const many = bytes('单位\n'.repeat(MAX_ROWS + 1));
  test.each([
    ['an empty file', new Uint8Array(), 'file_empty'],
    ['one of empty cells', bytes(',,\n,,'), 'file_empty'],
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'file_unsupported'],
    ['a Word file', word, 'file_unsupported'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]), 'file_is_picture'],
    ['a PDF', bytes('%PDF-1.4\n1 0 obj\n<<>>\nendobj'), 'file_unsupported'],
    ['a page', bytes('<html><body>姓名,用户名</body></html>'), 'file_unsupported'],
    ['half a sheet', new Uint8Array(await written()).slice(0, 900), 'file_broken'],
    ['one whose beginning is lost', new Uint8Array(await written()).slice(10), 'file_broken'],
    [
      'bytes that are no text',
      Uint8Array.from({ length: 2000 }, (_, at) => ((at * 7919) % 255) + 1),
      'file_broken',
    ],
    ['a zip bomb', bomb, 'file_zip_bomb'],
    ['one with macros', macros, 'file_macros'],
    ['one with too many rows', many, 'file_too_much'],
  ])('%s', async (_, content, reason) => {
    await expect(readSheet('表.xlsx', content)).rejects.toMatchObject({ fields: { file: reason } });
  });
});

test('bytes that are no text are damaged only where the name says that they were a workbook', async () => {
  const noise = Uint8Array.from({ length: 2000 }, (_, at) => ((at * 7919) % 255) + 1);
  await expect(readSheet('表.csv', noise)).rejects.toMatchObject({ fields: { file: 'file_unsupported' } });
});
