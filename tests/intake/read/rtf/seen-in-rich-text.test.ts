import { describe, expect, test } from 'vitest';
import { readRtf } from '@/lib/intake/read/read-rtf';
import { noted } from '@/tests/support/word-xml';

const FONTS =
  '{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f3\\ftech\\fcharset2{\\*\\panose 05}Wingdings;}{\\f4\\fcharset2 Symbol;}}';

/** Letters beyond ASCII as RTF writes them. */
const escaped = (text: string) => text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);
const read = (text: string, tables = '') =>
  readRtf('民政局.rtf', Buffer.from(escaped(`{\\rtf1\\ansi\\deff0${FONTS}${tables}${text}}`)));
const field = (instruction: string, result = '') =>
  `{\\field{\\*\\fldinst {${instruction.replaceAll('\\', '\\\\')}}}{\\fldrslt {${result}}}}`;

describe('in a rich text', () => {
  test('signs of fonts of signs are read by the font', () => {
    const source = read("{\\f3\\'fe}已完成{\\f3\\u-3928?}未完成；{\\f4\\'b3}10%，{\\f0\\u-6827?}");
    expect(source.text).toBe('☑已完成□未完成；≥10%，〓');
    expect(noted(source, 'symbol')).toHaveLength(1);
  });

  test('raised and lowered letters are read so, by the button or by hand, a note mark as it is', () => {
    const source = read('面积1200m{\\super 2}，10{\\up8\\fs14 6}元，CO{\\sub 2}，3000人{\\super [1]}。');
    expect(source.text).toBe('面积1200m²，10⁶元，CO₂，3000人[1]。');
    expect(source.scripts).toHaveLength(3);
  });

  test('fields of equations and signs are read in the line, with a result or without one', () => {
    const source = read(
      `${field('EQ \\o\\ac(○,1)')}新建，${field('eq \\f(2,3)', 'x')}，${field('EQ \\o\\ad(\\s\\up 9(jīn),津)')}贴，` +
        `${field('SYMBOL 254 \\f "Wingdings"')}，${field('PAGE', '7')}页`,
    );
    expect(source.text).toBe('①新建，2/3，津贴，☑，7页');
    expect(noted(source, 'phonetic_guide')).toHaveLength(1);
  });

  test('equations are read in the line, or a sign and a line say where one stood', () => {
    const math = (inner: string) => `{\\mmath{\\*\\moMath ${inner}}{\\mmathPict{\\pict 00ff}}}`;
    const run = (text: string) => `{\\mr\\mscr0\\msty2 ${text}}`;
    const fraction = `{\\mf{\\mfPr{\\mctrlPr\\f4 x}}{\\mnum ${run('1')}}{\\mden ${run('2')}}}`;
    const power = `{\\msSup{\\me ${run('10')}}{\\msup ${run('8')}}}`;
    const root = `{\\mrad{\\mradPr{\\mdegHide 1}}{\\mdeg}{\\me ${run('2')}}}`;
    expect(read(`全区${math(fraction)}以上，${math(power)}人，${math(root)}。`).text).toBe(
      '全区1/2以上，10⁸人，√2。',
    );
    const accent = `{\\macc{\\maccPr{\\mchr \\u8658?}}{\\me ${run('abc')}}}`;
    const source = read(`增速${math(accent)}。`);
    expect(source.text).toBe('增速〔公式〕。');
    expect(noted(source, 'equation')).toHaveLength(1);
    expect(source.notes.map(({ kind }) => kind)).toEqual(['equation']);
  });

  test('an object leaves a line where it stood, an equation of an equation editor a sign too', () => {
    const source = read(
      `第一页\\page 增速${field('EMBED Equation.3', '{\\pict 00}')}，见{\\object{\\*\\objdata 00}{\\result x}}。`,
    );
    expect(source.text).toBe('第一页\n增速〔公式〕，见x。');
    expect(source.notes).toMatchObject([
      { kind: 'equation', page: 2, at: 6 },
      { kind: 'embedded_object', page: 2 },
    ]);
  });

  test('boxes and choices of a form show what they say', () => {
    const form = (name: string, settings: string) =>
      `{\\field{\\*\\fldinst ${name}{\\*\\formfield{${settings}}}}{\\fldrslt}}`;
    const source = read(
      `${form('FORMCHECKBOX', '\\fftype1\\ffres1\\ffdefres0')}是${form('FORMCHECKBOX', '\\fftype1\\ffres25\\ffdefres0')}否，` +
        form('FORMDROPDOWN', '\\fftype2\\ffres1{\\*\\ffl 一般}{\\*\\ffl 优秀}'),
    );
    expect(source.text).toBe('☒是□否，优秀');
  });

  test('a text box stands behind its paragraph, shown once and without its settings', () => {
    const shape =
      '{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt 框内\\par}}{\\shprslt 框内\\par}}';
    expect(read(`前${shape}后\\par 下段\\par`).text).toBe('前后\n框内\n下段');
  });

  test('headings are known by their styles, titles by their looks', () => {
    const styles =
      '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\outlinelevel1 节标题;}}';
    const source = read(
      '\\pard\\qc\\b\\fs44 回眸\\b0\\fs24\\par\\pard\\s1 一、养老\\par\\pard\\s2 （一）助餐\\par\\pard\\plain 新建十二个助餐点，方便群众。\\par',
      styles,
    );
    expect(source.hints.map(({ kind, level }) => [kind, level])).toEqual([
      ['title', undefined],
      ['heading', 1],
      ['heading', 2],
    ]);
  });

  test('cells of a row stand in a line, apart, and what stands behind the table behind it', () => {
    const row = (cells: string[]) =>
      `\\trowd${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;
    const source = read(`${row(['项目', '数量'])}${row(['助餐点', '12'])}\\pard 完。\\par`);
    expect(source.text).toBe('项目\t数量\n助餐点\t12\n完。');
    expect(source.hints.map(({ kind }) => kind)).toEqual(['table_row', 'table_row']);
  });

  test('binary data is passed over, escaped signs stand where they were written', () => {
    expect(read('甲{\\*\\x\\bin4 {}}{}乙').text).toBe('甲乙');
    expect(read('a\\{b\\\\c\\}d').text).toBe('a{b\\c}d');
  });

  test('what is left out is listed at its place', () => {
    const source = read('正文{\\footnote 脚注10{\\super 6}}，再{\\v 隐}{\\footnote 脚注乙}。{\\strike 划去}');
    expect(source.text).toBe('正文，再。');
    expect(source.dropped.map(({ reason, text, at }) => [reason, text, at])).toEqual([
      ['footnote_mark', '脚注10⁶', 2],
      ['hidden_text', '隐', 4],
      ['footnote_mark', '脚注乙', 4],
      ['deletion', '划去', 5],
    ]);
  });
});
