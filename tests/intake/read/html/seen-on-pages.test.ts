import { describe, expect, test } from 'vitest';
import { notesOf } from '@/lib/intake/notes-of';
import { readFile } from '@/lib/intake/read/read-file';
import { readPaste } from '@/lib/intake/read/read-paste';
import { noted } from '@/tests/support/word-xml';

const read = (body: string, head = '') =>
  readFile({
    fileName: '网页.html',
    bytes: Buffer.from(
      `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
    ),
  });
const text = async (body: string) => (await read(body)).text;

describe('on a web page', () => {
  test.each([
    ['1200m<sup>2</sup>，1.5×10<sup>6</sup>元', '1200m²，1.5×10⁶元'],
    ['CO<sub>2</sub>30吨', 'CO₂30吨'],
    ['10<span style="vertical-align: super">-3</span>', '10⁻³'],
    ['10<span style="vertical-align:sub;font-size:8pt">2</span>', '10₂'],
    ['10<span style="font-size:7pt;mso-text-raise:4.0pt">8</span>元', '10⁸元'],
    ['10<span style="font-size:60%;vertical-align:40%">8</span>元', '10⁸元'],
    ['10<sup><b>8</b></sup>', '10⁸'],
    ['10<sup style="vertical-align: baseline">8</sup>', '108'],
    ['3000人<sup>[1]</sup>', '3000人[1]'],
  ])('%s is read as %s', async (body, shown) => {
    expect(await text(`<p>${body}</p>`)).toBe(shown);
  });

  test('raised letters are known to the source, in paste and table too', () => {
    const source = readPaste({
      html: '<table><tr><td>面积<td>m<sup>2</sup></tr></table><p>10<sup>6</sup></p>',
      text: '',
    });
    expect(source.text).toBe('面积\tm²\n10⁶');
    expect(source.scripts.map(({ start, end }) => source.text.slice(start, end))).toEqual(['²', '⁶']);
  });

  test.each([
    ['<mfrac><mn>1</mn><mn>2</mn></mfrac>', '占1/2。'],
    ['<msup><mn>10</mn><mn>8</mn></msup>', '占10⁸。'],
    ['<msub><mi>CO</mi><mn>2</mn></msub>', '占CO₂。'],
    ['<msqrt><mn>2</mn></msqrt>', '占√2。'],
    ['<mroot><mi>x</mi><mn>3</mn></mroot>', '占∛x。'],
    ['<mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow>', '占(a+b)。'],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', '占x̄。'],
    [
      '<semantics><mfrac><mn>2</mn><mn>3</mn></mfrac><annotation>\\frac23</annotation></semantics>',
      '占2/3。',
    ],
    ['<mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>', '占1½。'],
    ['<mmultiscripts><mi>He</mi><mn>2</mn><none/></mmultiscripts>', '占He₂。'],
  ])('an equation, %s, is read in a line', async (inner, shown) => {
    expect(await text(`<p>占<math>${inner}</math>。</p>`)).toBe(shown);
  });

  test('an equation that no line can say leaves a sign, and its words are told of', async () => {
    const source = await read(
      '<p>占比<math alttext="widehat(甲乙)"><mover><mi>甲乙</mi><mo>^</mo></mover></math>。</p>',
    );
    expect(source.text).toBe('占比〔公式〕。');
    expect(noted(source, 'equation')).toEqual(['占比|widehat(甲乙)']);
    const deep = await text(`<p>占<math>${'<mrow>'.repeat(3000)}<mn>1</mn></math>。</p>`);
    expect(deep).toContain('占1');
  });

  test('an equation pasted from Word leaves a sign, and its letters are told of', () => {
    const html =
      '<p>占比<!--[if gte msEquation 12]><m:oMath><m:r><i>1</i></m:r></m:oMath><![endif]--><![if !msEquation]><img src="file:///a.png"><![endif]>。</p>';
    const source = readPaste({ html, text: '' });
    expect(source.text).toBe('占比〔公式〕。');
    expect(noted(source, 'equation')).toEqual(['占比|1']);
  });

  test('signs of fonts of signs are read by the font', async () => {
    const body =
      '<span style="font-family: Wingdings">\uf0feo</span>已完成<font face="Wingdings 2">R</font><span style="font-family:Wingdings"><span style="font-family:宋体">R</span></span>\ue123';
    const source = await read(`<p>${body}</p>`);
    expect(source.text).toBe('☑□已完成☑R〓');
    expect(noted(source, 'symbol')).toEqual(['☑R|U+E123']);
  });

  test('a guide to reading stands aside, its letters in the line', async () => {
    const source = await read('<p>发放<ruby>津<rp>(</rp><rt>jīn</rt><rp>)</rp></ruby>贴</p>');
    expect(source.text).toBe('发放津贴');
    expect(noted(source, 'phonetic_guide')).toEqual(['放津|jīn']);
  });

  test('what a form holds is read as it shows', async () => {
    const body =
      '<input type="checkbox" checked>已完成<input type=checkbox>未完成 <input value="三百"><input type="hidden" value="密">户，' +
      '<select><option>良好<option selected>优秀</select>，<textarea>另附\n说明</textarea>';
    expect(await text(`<p>${body}</p>`)).toBe('☑已完成□未完成 三百户，优秀，另附说明');
  });

  test('pages and programs within it, and words in its drawings, are told of at their place', async () => {
    const source = await read(
      '<p>见视频</p><iframe src="https://example.invalid/v"></iframe><p>见图<svg><style>.a{}</style><text>各镇占比</text></svg></p><canvas></canvas><object data="a.pdf">旧</object>',
    );
    expect(source.text).toBe('见视频\n见图');
    expect(notesOf(source).map(({ kind, text: words }) => [kind, words])).toEqual([
      ['frame', 'https://example.invalid/v'],
      ['frame', ''],
      ['frame', 'a.pdf'],
      ['diagram', '各镇占比'],
    ]);
  });

  test('words that a style sheet shows are told of, its ornaments are not', async () => {
    const head =
      '<style>.a::before{content:"附件："} .b:after { color: red; content: \'\\201D\' } .c::before{content:"\\4E91溪"}</style>';
    const source = await read('<p>正文</p>', head);
    expect(source.notes.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['style_text', '附件：'],
      ['style_text', '云溪'],
    ]);
  });

  test('a hundred thousand powers in a line, and a sheet of nothing but selectors, are read as fast as prose', async () => {
    const started = Date.now();
    expect(await text(`<p>${'1<sup>2</sup>'.repeat(100_000)}</p>`)).toHaveLength(200_000);
    await read('<p>正文</p>', `<style>${':before'.repeat(150_000)}</style>`);
    expect(Date.now() - started).toBeLessThan(60_000);
  });

  test('places to break, quotations and folded parts are as seen', async () => {
    expect(await text('<p>云<wbr>溪&shy;区<q>同心</q></p><details><summary>附</summary>全文</details>')).toBe(
      '云溪区“同心”\n附\n全文',
    );
  });

  test('figures in what is listed beside the text stay what they are', async () => {
    const page = '<p>正文<span style="display:none">共10<sup>6</sup>元</span></p>';
    const { dropped } = await read(page);
    expect(dropped.map(({ text }) => text)).toEqual(['共10⁶元']);
  });

  test('an equation drawn beside its own reading is read once', async () => {
    const page =
      '<p>约<span class="katex"><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math><span class="katex-html">21</span></span>。</p>';
    expect((await read(page)).text).toBe('约1/2。');
  });
});
