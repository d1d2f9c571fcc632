// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '@/lib/document/paste/clean-pasted-html';
import { cleanPastedText } from '@/lib/document/paste/clean-pasted-text';

const signs = (letters: string, font: string) =>
  `<span style='font-family:${font};mso-ascii-font-family:宋体;mso-char-type:symbol;mso-symbol-font-family:${font}'>` +
  `<span style='mso-char-type:symbol;mso-symbol-font-family:${font}'>${letters}</span></span>`;
const half = '<mfrac><mn>1</mn><mn>2</mn></mfrac>';

describe('pasted into a section', () => {
  test('signs of fonts of signs are read by the font: done and not done stay different', () => {
    expect(
      cleanPastedHtml(
        `<p>${signs('þ', 'Wingdings')}已完成 ${signs('&#xF0A8;', 'Wingdings')}未完成；` +
          `<font face="Symbol">³</font>10%，<span style="font-family:'Wingdings 2'">R</span>是` +
          `<span style="font-family:Wingdings">J<span style="font-family:宋体">J</span></span></p>`,
      ),
    ).toBe('<p>☑已完成 □未完成；≥10%，☑是☺J</p>');
  });

  test('a sign that no table knows is marked, in plain text too', () => {
    expect(cleanPastedHtml('<p>编号\ue555号</p>')).toBe('<p>编号〓号</p>');
    expect(cleanPastedText('编号\ue555号')).toBe('编号〓号');
  });

  test('equations are read in the line, and stay apart from digits around them', () => {
    expect(
      cleanPastedHtml(`<p>全区<math>${half}</math>以上，<math>${half}</math>3，1<math>${half}</math></p>`),
    ).toBe('<p>全区1/2以上，1/2 3，1½</p>');
    expect(
      cleanPastedHtml(
        '<p><math><msup><mn>10</mn><mn>8</mn></msup></math>人<math><mn>1</mn><maction/></math></p>',
      ),
    ).toBe('<p>10⁸人1</p>');
  });

  test('an equation that is drawn beside its own reading is read once', () => {
    expect(
      cleanPastedHtml(
        `<p>约<span class="katex"><span class="katex-mathml"><math><semantics><mrow>${half}</mrow><annotation>\\frac12</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">21​</span></span>。</p>`,
      ),
    ).toBe('<p>约1/2。</p>');
  });

  test('an equation no line can say, or one of Word’s own, leaves a sign', () => {
    const wide = '<math><mover><mi>abc</mi><mo>⇒</mo></mover></math>';
    const table =
      '<math><mmultiscripts><mi>x</mi><mn>1</mn><mn>2</mn><mn>3</mn><mn>4</mn></mmultiscripts></math>';
    expect(cleanPastedHtml(`<p>增速${table}。</p>`)).toBe('<p>增速〔公式〕。</p>');
    expect(cleanPastedHtml(`<p>${wide}</p>`)).not.toBe('');
    expect(
      cleanPastedHtml(
        '<p>增速<!--[if gte msEquation 12]><m:oMath><m:r>x</m:r></m:oMath><![endif]--><img src="file:///a.png">。</p>',
      ),
    ).toBe('<p>增速〔公式〕。</p>');
  });

  test('what a form shows is text: boxes, choices, what was typed', () => {
    expect(
      cleanPastedHtml(
        '<p><input type="checkbox" checked>是<input type="checkbox">否，' +
          '<select><option>一般</option><option selected>优秀</option></select>' +
          '<input value="十二个"><input type="hidden" value="x"><button>提交</button></p>',
      ),
    ).toBe('<p>☑是□否，优秀十二个</p>');
  });
});
