// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { DOMParser as ProseMirrorParser, Slice } from '@tiptap/pm/model';
import { anchorText, blockTexts } from '@/lib/document/anchor-text';
import { documentSchema, toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { documentText } from '@/lib/document/plain-text';
import { cleanPastedHtml } from '@/lib/document/paste/clean-pasted-html';
import { raisedPlainText } from '@/lib/document/paste/raised-plain-text';
import { withoutScripts } from '@/lib/document/paste/without-scripts';
import { doc, link, paragraph, text } from '@/tests/support/documents';

/** What stands in a section after a paste. */
function pasted(html: string): string {
  const { body } = new DOMParser().parseFromString(cleanPastedHtml(html), 'text/html');
  return documentText(toDocumentNode(ProseMirrorParser.fromSchema(documentSchema).parse(body)));
}

const WORD =
  '<p class=MsoNormal>投入1.5×10<sup>6</sup>元，新增绿地1200m<sup><span lang=EN-US>2</span></sup>，' +
  '减排CO<sub>2</sub>30吨。</p>';

describe('raised and lowered text is pasted as such', () => {
  test.each<[string, string, string]>([
    ['from Word', WORD, '投入1.5×10⁶元，新增绿地1200m²，减排CO₂30吨。'],
    [
      'from WPS',
      '<p><span>面积8km</span><span style="vertical-align:super;font-size:7pt">2</span>，H<span style="vertical-align:sub">2</span>O</p>',
      '面积8km²，H₂O',
    ],
    [
      'from Word, moved by points',
      "<p>10<span style='position:relative;top:-5.0pt;mso-text-raise:5.0pt'>8</span>与SO<span style='mso-text-raise:-3.0pt'>2</span></p>",
      '10⁸与SO₂',
    ],
    [
      'from a page whose sheet moves it, as a browser copies it',
      '<p>10<sup style="position: relative; top: -0.5em; vertical-align: baseline">4</sup>人</p>',
      '10⁴人',
    ],
    ['from a page that shifts it', '<p>5m<span style="vertical-align: 0.4em">3</span></p>', '5m³'],
    [
      'from PowerPoint',
      '<p>10<span style="mso-text-raise:30%">9</span>与x<span style="mso-text-raise:-25%">i</span></p>',
      '10⁹与xᵢ',
    ],
    ['in bold within it', '<p>3m<sup><b>2</b></sup></p>', '3m²'],
    [
      'as a note mark',
      '<p>企业58家<sup><a href="https://a.cn/#n1">[1]</a></sup>，其中<a href="#_ftn1"><span class=MsoFootnoteReference>[2]</span></a></p>',
      '企业58家[¹]，其中[²]',
    ],
    ['that has no form of its own', '<p>第5<sup>th</sup>届</p>', '第5th届'],
  ])('%s', (_, html, expected) => expect(pasted(html)).toBe(expected));

  test('and is a mark in the document, within a link too', () => {
    expect(cleanPastedHtml('<p>见<a href="https://a.cn/"><b>m<sup>2</sup></b></a></p>')).toBe(
      '<p>见<a href="https://a.cn/"><strong>m</strong></a><a href="https://a.cn/"><strong><sup>2</sup></strong></a></p>',
    );
  });
});

describe('what is no raised text', () => {
  test.each<[string, string]>([
    ['a cell set to the top', '<table><tr><td style="vertical-align:super">1</td><td>2</td></tr></table>'],
    ['text a pixel off the line', '<p>共<span style="vertical-align:-2px">12</span>件</p>'],
    ['words set off the line', '<p><span style="mso-text-raise:3.0pt">云溪区委统战部</span>共12件</p>'],
    ['a button beside text', '<p>共<span style="display:inline-block;vertical-align:-6px">12</span>件</p>'],
    ['text on the line', '<p>共<span style="vertical-align:baseline;mso-text-raise:0pt">12</span>件</p>'],
  ])('%s', (_, html) => expect(cleanPastedHtml(html)).not.toMatch(/<su[bp]>/));
});

describe('pasted into a field of plain text', () => {
  test('a figure keeps its meaning, and the clipboard’s own lines stay', () => {
    const html = '<p>新建1200m<sup>2</sup></p><p>减排CO<sub>2</sub> 30吨</p>';
    expect(raisedPlainText(html, '  新建1200m2\r\n\r\n减排CO2 30吨\n')).toBe(
      '  新建1200m²\r\n\r\n减排CO₂ 30吨\n',
    );
  });

  test('what the plain text says otherwise is taken from the page', () => {
    expect(raisedPlainText('<ul><li>10<sup>6</sup>元</li><li>二</li></ul>', '• 106元\n• 二')).toBe(
      '10⁶元\n二',
    );
  });

  test('characters beyond the basic plane stay whole', () => {
    expect(raisedPlainText('<p>𠮷m<sup>2</sup></p>', '𠮷m2')).toBe('𠮷m²');
  });

  test('a paste that raises nothing is the browser’s own', () => {
    expect(raisedPlainText('<p style="vertical-align:top">一<b>二</b></p>', '一二')).toBeNull();
    expect(raisedPlainText('', '106')).toBeNull();
  });
});

test('in a caption, which takes no marks, raised text stays raised', () => {
  const node = toProseMirror(doc(paragraph('占地3m', text('2', link('https://a.cn/'), 'superscript'))));
  const { content, openStart, openEnd } = withoutScripts(new Slice(node.content, 1, 1));
  expect([blockTexts(content), openStart, openEnd]).toEqual([['占地3m²'], 1, 1]);
  expect(content.firstChild?.textContent).toBe('占地3m²');
});

test('what is copied as plain text says it so', () => {
  const { content } = toProseMirror(doc(paragraph('10', text('6', 'superscript')), '二'));
  expect(blockTexts(content)).toEqual(['10⁶', '二']);
  expect(anchorText(doc(paragraph('10', text('6', 'superscript'))))).toBe('10⁶');
});
