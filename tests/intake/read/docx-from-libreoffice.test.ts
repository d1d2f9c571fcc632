import { describe, expect, it } from 'vitest';
import { droppedFor, hinted, readSample } from '@/tests/support/read-sample';
import { MATERIAL_LINES } from './district-material';

describe('a Word file written by LibreOffice', async () => {
  const source = await readSample('written-by-libreoffice.docx');

  it('reads as its last reader left it', () => {
    expect(source.text.split('\n')).toEqual(MATERIAL_LINES);
    expect(source.warnings).toEqual(['tracked_changes']);
  });

  it('leaves out what was deleted, by tracked change or by a line through it, and says so', () => {
    expect(droppedFor(source, 'deletion')).toEqual(['两千一百', '这一段整段删去，不再报送。', '开工三所']);
  });

  it('leaves out what is hidden, by itself or by its style', () => {
    expect(droppedFor(source, 'hidden_text')).toEqual(['此数未经统计局核定，', '内部提示：此段不上报。']);
  });

  it('lists comments, notes, page numbers, header and footer', () => {
    expect(droppedFor(source, 'comment')).toEqual(['请核对学位数。']);
    expect(droppedFor(source, 'footnote_mark')).toEqual(['含一所九年一贯制学校。']);
    expect(droppedFor(source, 'field')).toEqual(['PAGE']);
    expect(droppedFor(source, 'header_footer')).toEqual(['云溪区报送材料（内部）', '第1页']);
  });

  it('knows title and headings, by style and by looks', () => {
    expect(hinted(source, 'title', 'heading')).toEqual([
      'title 云溪区教育局年度工作材料',
      'heading1 办学条件持续改善',
      'heading1 校园面貌',
    ]);
  });

  it('keeps the levels of lists and the rows of the table', () => {
    expect(hinted(source, 'list_item')).toEqual([
      'list_item1 一、优化布局',
      'list_item2 （一）新建学校',
      'list_item3 1.湖滨小学',
      'list_item3 2.东塘中学',
      'list_item2 （二）改扩建学校',
      'list_item1 二、充实师资',
      'list_item1 • 招聘教师一百二十名',
      'list_item1 • 交流轮岗八十名',
    ]);
    expect(hinted(source, 'table_row')).toEqual([
      'table_row 学校\t学位\t教师',
      'table_row 湖滨小学\t1200\t68',
      'table_row 东塘中学\t1100\t75',
    ]);
  });

  it('brings the pictures as they came, each before its caption', () => {
    expect(source.pictures.map(({ fileName, altText }) => [fileName, altText])).toEqual([
      ['image1.png', '湖滨小学外景'],
      ['image2.png', '东塘中学操场'],
    ]);
    for (const { bytes } of source.pictures)
      expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    const order = source.hints.filter(({ kind }) => kind === 'picture' || kind === 'caption');
    expect(order.map(({ kind, picture }) => [kind, picture])).toEqual([
      ['picture', 0],
      ['caption', undefined],
      ['picture', 1],
      ['caption', undefined],
    ]);
  });
});
