import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import type { Source } from '@/lib/intake/source';
import { droppedFor, hinted } from '@/tests/support/read-sample';
import { bareDocx } from '@/tests/support/write-zip';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const mark = (change: string) => `<w:rPr><w:${change} w:id="1" w:author="林岚"/></w:rPr>`;
const cell = (...paragraphs: string[]) =>
  `<w:tc>${paragraphs.map((one) => paragraph(run(one))).join('')}</w:tc>`;
const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (instruction: string, result: string) =>
  `${char('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${char('separate')}${result}${char('end')}`;

function read(body: string): Promise<Source> {
  return readFile({ fileName: '材料.docx', bytes: bareDocx({ body }) });
}

describe('a Word file in detail', () => {
  it('joins two paragraphs when the mark between them was deleted', async () => {
    const source = await read(paragraph(run('全区新建'), mark('del')) + paragraph(run('学校两所。')));
    expect(source.text).toBe('全区新建学校两所。');
    expect(source.warnings).toEqual(['tracked_changes']);
  });

  it('takes text that was moved at its new place only', async () => {
    const source = await read(
      paragraph(`<w:moveFrom w:id="1">${run('先说成绩。')}</w:moveFrom>`, mark('moveFrom')) +
        paragraph(run('再说问题。')) +
        paragraph(`<w:moveTo w:id="2">${run('先说成绩。')}</w:moveTo>`),
    );
    expect(source.text).toBe('再说问题。\n先说成绩。');
    expect(droppedFor(source, 'deletion')).toEqual(['先说成绩。']);
  });

  it('leaves out a deleted row of a table', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('旧校')}${cell('一所')}</w:tr>`;
    const source = await read(`<w:tbl>${deleted}<w:tr>${cell('新校')}${cell('两所')}</w:tr></w:tbl>`);
    expect(source.text).toBe('新校\t两所');
    expect(droppedFor(source, 'deletion')).toEqual(['旧校\n一所']);
  });

  it('keeps a link’s words and a figure’s number, and lists what Word asks for them', async () => {
    const link = field(' HYPERLINK "http://example.invalid" ', run('区政府网站'));
    const number = `<w:fldSimple w:instr=" SEQ 图 ">${run('3')}</w:fldSimple>`;
    const source = await read(paragraph(run('见') + link + run('，图') + number));
    expect(source.text).toBe('见区政府网站，图3');
    expect(droppedFor(source, 'field')).toEqual(['HYPERLINK "http://example.invalid"', 'SEQ 图']);
  });

  it('leaves out a table of contents that runs over paragraphs, with the links in it', async () => {
    const source = await read(
      `<w:p>${char('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${char('separate')}${run('一、教育\t1')}</w:p>` +
        paragraph(field('PAGEREF a', run('二、水务')) + run('\t2')) +
        `<w:p>${char('end')}</w:p>` +
        paragraph(run('一、教育')),
    );
    expect(source.text.trim()).toBe('一、教育');
    expect(droppedFor(source, 'field').join(' ')).toContain('二、水务');
  });

  it('leaves out what a form asks to fill in', async () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字。')}</w:sdtContent></w:sdt>`;
    const source = await read(paragraph(run('联系人：') + prompt));
    expect(source.text).toBe('联系人：');
    expect(droppedFor(source, 'field')).toEqual(['单击此处输入文字。']);
  });

  it('reads a text box once, though the file holds it twice', async () => {
    const box = `<w:txbxContent>${paragraph(run('资料链接'))}</w:txbxContent>`;
    const drawing =
      '<w:r xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:AlternateContent>' +
      `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect((await read(paragraph(run('正文。') + drawing))).text).toBe('正文。\n资料链接');
  });

  it('takes a table of one column, and a form’s cell of paragraphs, as text', async () => {
    const long =
      '全年新建学校两所，改扩建学校四所，新增学位两千三百个，各校均按期开学，家长普遍满意，社会反响良好。';
    const frame = await read(`<w:tbl><w:tr>${cell('教育惠民', long)}</w:tr></w:tbl>`);
    expect(frame.text).toBe(`教育惠民\n${long}`);
    const form = await read(
      `<w:tbl><w:tr>${cell('单位')}${cell('教育局')}</w:tr><w:tr>${cell('内容')}${cell(long, '明年再建一所。')}</w:tr></w:tbl>`,
    );
    expect(form.text.split('\n')).toEqual(['单位\t教育局', '内容', long, '明年再建一所。']);
  });

  it('knows a heading without a style: bold or larger, short, no full stop', async () => {
    const body = run('全区教育工作稳步推进，群众满意度持续提升，各项任务按期完成。');
    const source = await read(
      paragraph(run('教育惠民暖人心', '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>') +
        paragraph(run('一、办学条件', '<w:b/>')) +
        paragraph(body) +
        paragraph(run('这一句加粗，但它是一句话。', '<w:b/>')) +
        paragraph(body),
    );
    expect(hinted(source, 'title', 'heading')).toEqual(['title 教育惠民暖人心', 'heading1 一、办学条件']);
  });

  it('reads a file that calls its namespaces by other names', async () => {
    const bytes = bareDocx({
      body: '<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r><x:t>云溪区</x:t></x:r></x:p>',
    });
    expect((await readFile({ fileName: '材料.docx', bytes })).text).toBe('云溪区');
  });
});
