import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findColumns } from '@/lib/intake/read/pdf/page-columns';
import { linesOfPage } from '@/lib/intake/read/pdf/page-lines';
import { readFile } from '@/lib/intake/read/read-file';
import { hinted, readSample, refusalOf } from '@/tests/support/read-sample';

const FIRST =
  '今年以来，云溪区水务局坚持系统治水，先后完成老港河、青荷塘、湖滨渠等七条河道的清淤疏浚，清出淤泥三万余方，沿岸新植水生植物一万二千平方米，河道水质稳定达标。';

/** A page of one stream, as small as a reader still opens it. */
function barePdf(content: Buffer, filter = ''): Buffer {
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj\n' +
        `4 0 obj<</Length ${content.length}${filter}>>stream\n`,
    ),
    content,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ]);
}

describe('a PDF', () => {
  it('comes in by paragraphs, its title known by its size', async () => {
    const source = await readSample('one-column.pdf');
    const lines = source.text.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(FIRST);
    expect(hinted(source, 'title')).toEqual(['title 云溪区河湖治理这一年']);
    expect(source.warnings).toEqual([]);
  });

  it('in two columns is read down one and then the other, with a warning', async () => {
    const source = await readSample('two-columns.pdf');
    expect(source.warnings).toEqual(['columns_possible']);
    expect(source.text.split('\n')[1]).toBe(FIRST);
    expect(source.text.split('\n')[4]).toBe(FIRST.replace('今年以来', '去年以来'));
  });

  it('that is a scan comes in empty and says so', async () => {
    const source = await readFile({ fileName: '扫描.pdf', bytes: barePdf(Buffer.from('0 0 100 100 re f')) });
    expect(source.text).toBe('');
    expect(source.warnings).toEqual(['text_layer_missing']);
  });

  it('whose stream unpacks without end is refused before it is opened', async () => {
    const bomb = deflateSync(Buffer.alloc(40 * 1024 * 1024, ' '));
    expect(await refusalOf('材料.pdf', barePdf(bomb, '/Filter/FlateDecode'))).toBe('file_zip_bomb');
    const twice = barePdf(deflateSync(bomb), '/Filter[/FlateDecode/FlateDecode]');
    expect(await refusalOf('材料.pdf', twice)).toBe('file_zip_bomb');
  });

  it('sets a table’s cells apart, but not the letters of a justified line', () => {
    const piece = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 10, size: 10 });
    const lines = linesOfPage([
      piece('湖滨小学', 0, 50),
      piece('68', 90, 50),
      piece('云溪', 0, 30),
      piece('区', 24, 30),
    ]);
    expect(lines.map(({ text }) => text)).toEqual(['湖滨小学\t68', '云溪区']);
  });

  it('of one column is not taken for two by its short lines', () => {
    const lines = Array.from({ length: 12 }, (_, index) => ({
      text: '正文',
      left: index % 3 === 0 ? 24 : 0,
      right: index % 3 === 2 ? 100 : 400,
      y: 500 - index * 20,
      size: 12,
    }));
    expect(findColumns(lines)).toBeNull();
  });
});
