import { describe, expect, test } from 'vitest';
import { droppedFor } from '@/tests/support/read-sample';
import { field, fieldOf, instruct, noted, paragraph, readBody, run } from '@/tests/support/word-xml';

const text = async (inner: string) => (await readBody(paragraph(inner))).text;

describe('a field', () => {
  test('of equations is read where it stands, in the line', async () => {
    const inner =
      field(' eq \\o\\ac(○,1) ') +
      run('新建12个，发放') +
      field(' EQ \\o\\ad(\\s\\up 9(jīn),津)') +
      run('贴，占') +
      field('EQ \\f(2,3)') +
      run('。');
    const source = await readBody(paragraph(inner));
    expect(source.text).toBe('①新建12个，发放津贴，占2/3。');
    expect(noted(source, 'phonetic_guide')).toEqual(['放津|jīn']);
  });

  test('of equations with a result kept beside it is read once', async () => {
    expect(await text(run('占') + field('EQ \\f(2,3)', run('2/3')) + run('。'))).toBe('占2/3。');
  });

  test('of equations that no line can say leaves a sign and a line', async () => {
    const source = await readBody(paragraph(run('徽记') + field('EQ \\o(龙,凤,呈)') + run('。')));
    expect(source.text).toBe('徽记〔公式〕。');
    expect(noted(source, 'equation')).toEqual(['徽记|龙 凤 呈']);
  });

  test('within another is part of it', async () => {
    const nested = fieldOf(instruct('EQ \\f(') + field('EQ \\s\\up8(2)') + instruct(',3)'));
    expect(await text(run('占') + nested)).toBe('占²/3');
    const choice = fieldOf(
      instruct(' IF ') + field('MERGEFIELD 数', run('1')) + instruct(' = 1 "达标" "未达标" '),
      run('达标'),
    );
    expect(await text(run('结果：') + choice)).toBe('结果：达标');
  });

  test.each([
    ['DOCPROPERTY 单位', '云溪区民政局'],
    ['PAGE', '3'],
    ['STYLEREF "标题 1"', '养老服务'],
    ['DATE \\@ "yyyy年"', '2026年'],
    ['FORMTEXT', '已办结'],
    ['REF 数字 \\h', '三百'],
    ['= SUM(ABOVE)', '1200'],
  ])('%s shows what Word shows, alone in the file too', async (instruction, result) => {
    expect(await text(field(instruction, run(result)))).toBe(result);
  });

  test('of a form shows its box and its choice', async () => {
    const box = (on: string) => `<w:ffData><w:checkBox><w:default w:val="0"/>${on}</w:checkBox></w:ffData>`;
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>';
    const inner =
      field('FORMCHECKBOX', undefined, box('<w:checked/>')) +
      run('已完成') +
      field('FORMCHECKBOX', undefined, box('')) +
      run('未完成，等级') +
      field('FORMDROPDOWN', undefined, list);
    expect(await text(inner)).toBe('☒已完成□未完成，等级乙');
  });

  test('that numbers by itself is told of: its number is not in the file', async () => {
    const source = await readBody(paragraph(field('AUTONUM') + run('养老服务')));
    expect(noted(source, 'unknown_content')).toEqual(['|AUTONUM']);
  });

  test('that gathers contents is left out and listed', async () => {
    const source = await readBody(
      paragraph(field('TOC \\o', run('一、教育 1'))) + paragraph(run('一、教育')),
    );
    expect(source.text).toBe('一、教育');
    expect(droppedFor(source, 'field')).toContain('一、教育 1');
  });

  test('nested without end is answered', async () => {
    const deep = fieldOf(instruct('IF '), undefined).replace('</w:r>', '</w:r>');
    const begins = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000);
    const source = await readBody(paragraph(run('正文') + deep + begins + run('里面')));
    expect(source.text).toBe('正文');
  });
});

describe('a content control', () => {
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

  test('shows its choice, date, box and bound text', async () => {
    const inner =
      control('<w:dropDownList/>', run('优秀')) +
      control('<w:date/>', run('2026年3月')) +
      control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', run('☒')) +
      control('<w:dataBinding w:xpath="/a"/><w:text/>', run('王敏'));
    expect(await text(inner)).toBe('优秀2026年3月☒王敏');
  });

  test('that repeats is read each time', async () => {
    const item = (words: string) => control('', paragraph(run(words)));
    expect((await readBody(control('', item('甲') + item('乙')))).text).toBe('甲\n乙');
  });
});

describe('letters in other settings', () => {
  test('two lines in one keep their brackets', async () => {
    const combined = '<w:eastAsianLayout w:combine="1" w:combineBrackets="round"/>';
    expect(await text(run('区委') + run('试行', combined))).toBe('区委(试行)');
  });

  test('a guide to reading stands aside, its letters in the line', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('jīn')}</w:rt><w:rubyBase>${run('津')}</w:rubyBase></w:ruby></w:r>`;
    const source = await readBody(paragraph(run('发放') + ruby + run('贴')));
    expect(source.text).toBe('发放津贴');
    expect(noted(source, 'phonetic_guide')).toEqual(['放津|jīn']);
  });
});
