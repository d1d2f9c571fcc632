import { describe, expect, test } from 'vitest';
import { math, mathRun as r, noted, paragraph, readBody, run } from '@/tests/support/word-xml';

const part = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`;
const fraction = (over: string, under: string) => part('f', part('num', over) + part('den', under));
const power = (base: string, sup: string) => part('sSup', part('e', base) + part('sup', sup));
const said = async (inner: string, before = '占', after = '。') =>
  (await readBody(paragraph(run(before) + math(inner) + run(after)))).text;

describe('an equation of Word', () => {
  test.each([
    ['a fraction', fraction(r('1'), r('2')), '占1/2。'],
    ['a fraction of sums', fraction(r('a+b'), r('c')), '占(a+b)/c。'],
    ['a power', power(r('10'), r('8')), '占10⁸。'],
    ['a power without a form', power(r('10'), r('2k')), '占10^(2k)。'],
    ['a power of a sum', power(r('a+b'), r('2')), '占(a+b)²。'],
    ['a fenced power', power(part('d', part('e', r('a+b'))), r('2')), '占(a+b)²。'],
    ['an index', part('sSub', part('e', r('CO')) + part('sub', r('2'))), '占CO₂。'],
    ['both', part('sSubSup', part('e', r('x')) + part('sub', r('1')) + part('sup', r('2'))), '占x₁²。'],
    ['in front', part('sPre', part('sub', r('2')) + part('sup', r('4')) + part('e', r('He'))), '占₂⁴He。'],
    [
      'a root',
      part('rad', '<m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>' + part('e', r('2'))),
      '占√2。',
    ],
    ['a cube root', part('rad', part('deg', r('3')) + part('e', r('x+1'))), '占∛(x+1)。'],
    [
      'a sum',
      part(
        'nary',
        '<m:naryPr><m:chr m:val="∑"/></m:naryPr>' +
          part('sub', r('i=1')) +
          part('sup', r('n')) +
          part('e', r('x')),
      ),
      '占∑ᵢ₌₁ⁿ x。',
    ],
    [
      'brackets',
      part('d', '<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>' + part('e', r('a'))),
      '占[a]。',
    ],
    ['a function', part('func', part('fName', r('sin')) + part('e', r('x'))), '占sin x。'],
    ['a bar', part('acc', '<m:accPr><m:chr m:val="̅"/></m:accPr>' + part('e', r('x'))), '占x̄。'],
    ['a box', part('borderBox', part('e', r('a'))), '占a。'],
    [
      'equations in a row',
      part(
        'd',
        '<m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>' +
          part('e', part('eqArr', part('e', r('x=1')) + part('e', r('y=2')))),
      ),
      '占{x=1; y=2。',
    ],
    [
      'a matrix',
      part(
        'd',
        part(
          'e',
          part(
            'm',
            part('mr', part('e', r('1')) + part('e', r('2'))) +
              part('mr', part('e', r('3')) + part('e', r('4'))),
          ),
        ),
      ),
      '占(1, 2; 3, 4)。',
    ],
    ['letters of its own alphabet', r('𝑥=𝟐'), '占x=2。'],
  ])('%s is read in a line', async (_, inner, text) => {
    expect(await said(inner)).toBe(text);
  });

  test('never runs a fraction together with the number it is added to, or one behind it', async () => {
    expect(await said(fraction(r('1'), r('2')), '增长1', '倍')).toBe('增长1½倍');
    expect(await said(fraction(r('2'), r('7')), '3', '。')).toBe('3又2/7。');
    expect(await said(fraction(r('1'), r('2')), '占', '5人')).toBe('占1/2 5人');
    expect(await said(r('2') + fraction(r('1'), r('4')))).toBe('占2¼。');
  });

  test('that no line can say leaves a sign, and its words are told with place and page', async () => {
    const unsaid = part('acc', '<m:accPr><m:chr m:val="̂"/></m:accPr>' + part('e', r('甲乙')));
    const source = await readBody(
      paragraph('<w:r><w:br w:type="page"/></w:r>') +
        paragraph(run('占比') + math(unsaid) + run('，居首位。')),
    );
    expect(source.text.trim()).toBe('占比〔公式〕，居首位。');
    expect(noted(source, 'equation')).toEqual(['占比|甲乙 ̂']);
    expect(source.notes[0]?.page).toBe(2);
  });

  test('alone in the file, or outside of paragraphs, is read too', async () => {
    const para = `<m:oMathPara xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${math(r('x=1'))}${math(r('y=2'))}</m:oMathPara>`;
    expect((await readBody(para)).text).toBe('x=1\ny=2');
  });

  test('of MathType or the old editor leaves a sign and a line, and no picture of it', async () => {
    const object = `<w:r><w:object><v:shape><v:imagedata r:id="rId7"/></v:shape><o:OLEObject ProgID="Equation.DSMT4" r:id="rId8"/></w:object></w:r>`;
    const source = await readBody(paragraph(run('增速') + object + run('，居首位。')));
    expect(source.text).toBe('增速〔公式〕，居首位。');
    expect(noted(source, 'equation')).toEqual(['增速|']);
    expect(source.hints.filter(({ kind }) => kind === 'picture')).toEqual([]);
  });
});
