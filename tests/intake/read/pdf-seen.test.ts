import { describe, expect, test } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import { hex, write, writePdf } from '@/tests/support/write-pdf';

const read = (...pages: Parameters<typeof writePdf>[0]) =>
  readFile({ fileName: '民政局.pdf', bytes: writePdf(pages) });
const textOf = async (...pages: Parameters<typeof writePdf>[0]) => (await read(...pages)).text;
const letters = (text: string, draw: (letter: string, x: number) => string) =>
  [...text].map((letter, index) => draw(letter, 72 + index * 16)).join('');

const HEADING = '一、养老服务';
const picture = (x: number, y: number, width: number, height: number) =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /Im Do Q\n`;

describe('a text drawn several times is one text', () => {
  test.each([
    ['twice, a little apart', write(HEADING, 72, 700) + write(HEADING, 72.4, 700)],
    ['four times', [0, 0.3, 0.6, 0.9].map((dx) => write(HEADING, 72 + dx, 700 + dx / 2)).join('')],
    [
      'letter by letter',
      letters(HEADING, (letter, x) => write(letter, x, 700) + write(letter, x + 0.4, 700)),
    ],
    ['with a shadow behind it', write(HEADING, 74, 698, '0.6 g') + write(HEADING, 72, 700, '0 g')],
    ['filled, then its edge drawn', write(HEADING, 72, 700) + write(HEADING, 72, 700, '1 Tr')],
    ['filled and its edge drawn at once', write(HEADING, 72, 700, '2 Tr')],
    ['with an unseen layer on it', write(HEADING, 72, 700) + write(HEADING, 72.2, 700.5, '3 Tr')],
    [
      'with an unseen layer that was read wrongly',
      write(HEADING, 72, 700) + write('一。养者服努', 73, 701, '3 Tr'),
    ],
  ])('%s', async (_, content) => {
    expect(await textOf(content)).toBe(HEADING);
  });

  test('the whole page, one after the other', async () => {
    const page = write(HEADING, 72, 700) + write('全区新建助餐点。', 72, 660);
    expect(await textOf(page + page)).toBe(`${HEADING}\n全区新建助餐点。`);
  });

  test('but what stands twice stays so', async () => {
    const text = '人人常常看看，11个22处，。。';
    expect(await textOf(write(text, 72, 700) + write(text, 72.3, 700))).toBe(text);
    expect(await textOf(write('同一行', 72, 700) + write('同一行', 72, 680))).toBe('同一行同一行');
  });
});

describe('what is not seen on a page is not in its text, and is told', () => {
  test.each([
    ['white on white', write('密', 200, 700, '1 g')],
    ['outside the page', write('密', 700, 700) + write('密', 200, -40)],
    ['clipped away', `q 0 0 100 100 re W n ${write('密', 200, 700)} Q`],
    ['clear', `q /Clear gs ${write('密', 200, 700)} Q`],
  ])('%s', async (_, hidden) => {
    const source = await read(write(HEADING, 72, 700) + hidden);
    expect(source.text).toBe(HEADING);
    expect(source.notes).toEqual([
      { kind: 'hidden_text', text: expect.stringMatching(/^密+$/), page: 1, at: null },
    ]);
  });

  test('cropped away', async () => {
    const content = write(HEADING, 72, 700) + write('密', 72, 100);
    expect(await textOf({ content, cropBox: '0 400 595 842' })).toBe(HEADING);
  });

  test('white on a dark ground is seen', async () => {
    expect(await textOf(`0.2 g 50 680 200 50 re f\n${write(HEADING, 72, 700, '1 g')}`)).toBe(HEADING);
    expect(await textOf(picture(50, 680, 200, 50) + write(HEADING, 72, 700, '1 g'))).toBe(HEADING);
  });
});

describe('a page without a text layer is named', () => {
  const kinds = async (...pages: Parameters<typeof writePdf>[0]) =>
    (await read(...pages)).notes.map(({ kind, page }) => `${kind} ${page}`);

  test('also between others', async () => {
    const text = write(HEADING, 72, 700);
    expect(await kinds(text, picture(0, 0, 595, 842), text)).toEqual(['page_without_text 2']);
  });

  test('also where a header stands over the scan', async () => {
    const scan = picture(0, 0, 595, 842) + write('— 2 —', 280, 30);
    expect(await kinds(write(HEADING, 72, 700), scan)).toEqual(['page_without_text 2']);
  });

  test('not where it is blank, nor where the scan carries its text', async () => {
    const layer = [700, 680, 660, 640]
      .map((y) => write('全区新建助餐点，累计服务老人三千人次。', 72, y, '3 Tr'))
      .join('');
    expect(await kinds(write(HEADING, 72, 700), '', picture(0, 0, 595, 842) + layer)).toEqual([
      'picture_unread 3',
    ]);
    expect(await textOf(picture(0, 0, 595, 842) + layer)).toContain('累计服务老人三千人次');
  });

  test('a picture beside the text is told', async () => {
    expect(await kinds(write(HEADING, 72, 700) + picture(72, 300, 300, 200))).toEqual(['picture_unread 1']);
  });
});

describe('a page is read as it is shown', () => {
  test('turned', async () => {
    const turned = (angle: string, x: number, y: number) =>
      `BT /F1 16 Tf ${angle} ${x} ${y} Tm <${hex('全区新建')}> Tj <${hex('助餐点')}> Tj ET\n`;
    const content = turned('0 1 -1 0', 100, 72) + turned('0 1 -1 0', 130, 72);
    expect(await textOf({ content, rotate: 90 })).toBe('全区新建助餐点全区新建助餐点');
    const straight = '云溪区民政工作回眸';
    expect(await textOf(turned('0.7 0.7 -0.7 0.7', 100, 100) + write(straight, 72, 700))).toBe(
      `${straight}\n全区新建助餐点`,
    );
  });

  test('in columns of upright letters', async () => {
    const column = (text: string, x: number) => `BT /F2 16 Tf ${x} 700 Td <${hex(text)}> Tj ET\n`;
    expect(await textOf(column('云溪区民政', 500) + column('工作回眸。', 470))).toBe('云溪区民政工作回眸。');
  });

  test('with ordinary characters for look-alikes', async () => {
    expect(await textOf(write('⼈⺠政府⼯作', 72, 700))).toBe('人民政府工作');
  });
});

test('ten thousand letters in one place take no longer than a page', async () => {
  const heap = Array.from({ length: 10_000 }, (_, index) =>
    write(String.fromCharCode(0x4e00 + index), 72, 700),
  );
  const startedAt = performance.now();
  await read(heap.join(''));
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});
