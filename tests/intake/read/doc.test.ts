import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import { droppedFor, hinted, readSample, sampleBytes } from '@/tests/support/read-sample';
import { MATERIAL_LINES } from './district-material';

describe('the same material saved as .doc', async () => {
  const source = await readSample('written-by-libreoffice.doc');

  it('reads line for line like the .docx', () => {
    expect(source.text.split('\n')).toEqual(MATERIAL_LINES);
  });

  it('leaves out and lists the same', () => {
    expect(droppedFor(source, 'deletion')).toEqual(['两千一百', '这一段整段删去，不再报送。', '开工三所']);
    expect(droppedFor(source, 'hidden_text')).toEqual(['此数未经统计局核定，', '内部提示：此段不上报。']);
    expect(droppedFor(source, 'comment')).toEqual(['请核对学位数。']);
    expect(droppedFor(source, 'footnote_mark')).toEqual(['含一所九年一贯制学校。']);
    expect(droppedFor(source, 'field')).toEqual(['HYPERLINK "http://example.invalid/yunxi"', 'PAGE']);
    expect(droppedFor(source, 'header_footer')).toEqual(['云溪区报送材料（内部）', '第1页']);
  });

  it('knows headings, lists, rows and captions', () => {
    expect(hinted(source, 'title', 'heading', 'caption')).toEqual([
      'title 云溪区教育局年度工作材料',
      'heading1 办学条件持续改善',
      'heading1 校园面貌',
      'caption 图为湖滨小学。（云溪区教育局供图）',
      'caption 图为东塘中学操场。',
    ]);
    expect(hinted(source, 'list_item')).toHaveLength(8);
    expect(hinted(source, 'table_row')).toHaveLength(3);
  });

  it('says that its pictures stayed behind', () => {
    expect(source.warnings).toEqual(['tracked_changes', 'old_pictures']);
    expect(source.pictures).toEqual([]);
  });

  it('comes in under the name WPS gives it', async () => {
    const named = await readFile({
      fileName: '教育局.wps',
      bytes: sampleBytes('written-by-libreoffice.doc'),
    });
    expect(named.text).toBe(source.text);
  });
});
