import { expect, test } from 'vitest';
import { bareDocx } from '@/tests/support/write-zip';
import { readFile } from '@/lib/intake/read/read-file';
import { field, noted, paragraph, readBody, run } from '@/tests/support/word-xml';

const OFFICE = 'http://schemas.openxmlformats.org';
const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

test.each([
  ['Wingdings', 'F0FE', '☑'],
  ['Wingdings', 'F0FD', '☒'],
  ['Wingdings', 'F0A8', '□'],
  ['Wingdings', 'F06F', '□'],
  ['Wingdings', 'F0FC', '✓'],
  ['Wingdings', 'F081', '①'],
  ['Wingdings 2', 'F052', '☑'],
  ['Wingdings 2', 'F050', '✓'],
  ['Wingdings 2', 'F0A3', '□'],
  ['Wingdings 3', 'F075', '▶'],
  ['Webdings', 'F061', '✔'],
  ['Symbol', 'F0B3', '≥'],
  ['Symbol', 'F0B1', '±'],
  ['Symbol', 'F061', 'α'],
  ['Symbol', '00A3', '≤'],
])('a sign of %s, %s, is read as %s', async (name, char, sign) => {
  expect((await readBody(paragraph(run('甲') + sym(name, char) + run('乙')))).text).toBe(`甲${sign}乙`);
});

test('letters set in a font of signs are its signs, Chinese among them is not', async () => {
  const source = await readBody(
    paragraph(
      run('\uf0feo已完成', font('Wingdings')) +
        run('R未完成', font('Wingdings 2')) +
        run('o普通', font('Arial')),
    ),
  );
  expect(source.text).toBe('☑□已完成☑未完成o普通');
  expect(source.notes).toEqual([]);
});

test('a font of the theme takes the place of a font of signs', async () => {
  const themed = '<w:rFonts w:ascii="Wingdings" w:asciiTheme="minorHAnsi"/>';
  expect((await readBody(paragraph(run('abc', themed)))).text).toBe('abc');
});

test('a SYMBOL field shows its sign', async () => {
  const symbols = field('SYMBOL 254 \\f "Wingdings" \\s 12') + field('SYMBOL 177 \\f Symbol', run('x'));
  expect((await readBody(paragraph(run('甲') + symbols))).text).toBe('甲☑±');
});

test('a character that only some font knows leaves a sign, and a line for each kind of them', async () => {
  const source = await readBody(paragraph(run('完成\ue123项\ue123，\uf8ff')));
  expect(source.text).toBe('完成〓项〓，〓');
  expect(noted(source, 'symbol')).toEqual(['完成|U+E123', '〓，|U+F8FF']);
});

test('a list’s bullet is the sign of its font', async () => {
  const level = `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0fe"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>`;
  const bytes = bareDocx({
    body: paragraph(run('已完成'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    relationships: `<Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>`,
    parts: [
      {
        name: 'word/numbering.xml',
        content: `<w:numbering xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
      },
    ],
  });
  expect((await readFile({ fileName: '材料.docx', bytes })).text).toBe('☑ 已完成');
});
