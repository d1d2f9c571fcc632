import { describe, expect, test } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import { noted } from '@/tests/support/word-xml';
import { formFieldData, formFieldRuns } from '@/tests/support/form-field';
import { writeDoc, type DocRun } from '@/tests/support/write-doc';

const read = (runs: (DocRun | string)[], fonts?: string[]) =>
  readFile({
    fileName: '材料.doc',
    bytes: writeDoc(
      runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
      fonts,
    ),
  });
const RAISED = '482a01';
const LOWERED = '482a02';
const word = (value: number) => Buffer.from([value & 0xff, (value >> 8) & 0xff]).toString('hex');
const raisedBy = (halfPoints: number, size: number) => `4548${word(halfPoints)}434a${word(size)}`;
const inFont = (font: number) => `4f4a${word(font)}`;
const sign = (font: number, code: number) => `096a${word(font)}${word(code)}`;
const field = (instruction: string, result?: string) =>
  `\x13${instruction}${result === undefined ? '' : `\x14${result}`}\x15`;

describe('in an old Word file', () => {
  test('raised and lowered letters are read so, by the button or by hand', async () => {
    const source = await read([
      '面积1200m',
      { text: '2', sprms: RAISED },
      '，10',
      { text: '6', sprms: raisedBy(8, 12) },
      '元，CO',
      { text: '2', sprms: LOWERED },
      '30吨，3000人',
      { text: '[1]', sprms: RAISED },
      '。\r',
    ]);
    expect(source.text).toBe('面积1200m²，10⁶元，CO₂30吨，3000人[1]。');
    expect(source.scripts).toHaveLength(3);
  });

  test('signs of fonts of signs are read by the font', async () => {
    const source = await read(
      [
        { text: '(', sprms: sign(1, 0xf0fe) },
        '已完成',
        { text: '(', sprms: sign(1, 0xf0a8) },
        '未完成',
        { text: '\uf0b3', sprms: inFont(2) },
        '10%',
        { text: '\ue555' },
        '\r',
      ],
      ['宋体', 'Wingdings', 'Symbol'],
    );
    expect(source.text).toBe('☑已完成□未完成≥10%〓');
    expect(noted(source, 'symbol')).toEqual(['0%|U+E555']);
  });

  test('fields of equations are read in the line, rings and readings too', async () => {
    const source = await read([
      `${field(' eq \\o\\ac(○,1) ')}新建，发放${field('EQ \\o\\ad(\\s\\up 9(jīn),津)')}贴，占${field('EQ \\f(2,3)')}。\r`,
    ]);
    expect(source.text).toBe('①新建，发放津贴，占2/3。');
    expect(noted(source, 'phonetic_guide')).toEqual(['放津|jīn']);
  });

  test('an embedded equation leaves a sign and a line with its page, another object a line', async () => {
    const source = await read([
      `首页。\x0c增速${field('EMBED Equation.DSMT4', '\x01')}，见${field('EMBED Excel.Sheet.8', '\x01')}。\r`,
    ]);
    expect(source.text).toBe('首页。\n增速〔公式〕，见。');
    expect(source.notes).toMatchObject([
      { kind: 'equation', page: 2, at: 6 },
      { kind: 'embedded_object', text: 'Excel.Sheet.8', page: 2 },
    ]);
  });

  test('what a field shows is read, alone in the file too', async () => {
    expect((await read([`${field('DOCPROPERTY 单位', '云溪区民政局')}\r`])).text).toBe('云溪区民政局');
  });

  test('boxes and choices of a form show what they say, or what they say by default', async () => {
    const fields = [
      formFieldData({ kind: 'box', isTicked: true, byDefault: false }),
      formFieldData({ kind: 'box', isTicked: false, byDefault: true }),
      formFieldData({ kind: 'box', byDefault: true }),
      formFieldData({ kind: 'list', choices: ['一般', '良好', '优秀'], chosen: 2 }),
    ];
    const place = (index: number) => Buffer.concat(fields.slice(0, index)).length;
    const runs = [
      ...formFieldRuns('FORMCHECKBOX', place(0)),
      { text: '已完成' },
      ...formFieldRuns('FORMCHECKBOX', place(1)),
      { text: '未完成' },
      ...formFieldRuns('FORMCHECKBOX', place(2)),
      { text: '默认，考核' },
      ...formFieldRuns('FORMDROPDOWN', place(3)),
      { text: '\r' },
    ];
    const source = await readFile({
      fileName: '表.doc',
      bytes: writeDoc(runs, [], { data: Buffer.concat(fields) }),
    });
    expect(source.text).toBe('☒已完成□未完成☒默认，考核优秀');
    expect(source.notes).toEqual([]);
  });

  test('a box whose state cannot be found leaves a sign and a line', async () => {
    const source = await read([`${field('FORMCHECKBOX')}已完成\r`]);
    expect(source.text).toBe('〔选项〕已完成');
    expect(noted(source, 'form_field')).toEqual(['|FORMCHECKBOX']);
    const beyond = [...formFieldRuns('FORMCHECKBOX', 1e6), { text: '已完成\r' }];
    expect((await readFile({ fileName: '表.doc', bytes: writeDoc(beyond) })).text).toBe('〔选项〕已完成');
  });

  test('paragraphs that say they are in a table are read also where no row ends', async () => {
    const inTable = '162401';
    const bytes = writeDoc([{ text: '格\x07最后一段\r' }], [], { placing: inTable });
    expect((await readFile({ fileName: '材料.doc', bytes })).text).toBe('格\n最后一段');
  });

  test('figures in what is listed beside the text stay what they are', async () => {
    const runs = [
      { text: '正文。\r' },
      { text: '\x02注一10' },
      { text: '6', sprms: RAISED },
      { text: '元\r\x02注二\r' },
    ];
    const notes = '\x02注一106元\r\x02注二\r'.length;
    const source = await readFile({ fileName: '材料.doc', bytes: writeDoc(runs, [], { notes }) });
    expect(source.text).toBe('正文。');
    expect(source.dropped.map(({ text }) => text)).toEqual(['注一10⁶元', '注二']);
  });

  test('names within the file are the same in letters of either case', async () => {
    const bytes = writeDoc([{ text: '正文\r' }]);
    const at = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'));
    bytes.write('WORDDOCUMENT', at, 'utf16le');
    expect((await readFile({ fileName: '材料.doc', bytes })).text).toBe('正文');
    expect((await readFile({ fileName: '材料.docm', bytes })).text).toBe('正文');
  });

  test('fields nested without end are answered', async () => {
    expect((await read([`正文${'\x13'.repeat(1000)}里面\r`])).text).toBe('正文');
  });
});
