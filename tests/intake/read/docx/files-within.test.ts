import { describe, expect, test } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import type { Source } from '@/lib/intake/source';
import { noted, paragraph, run } from '@/tests/support/word-xml';
import { bareDocx } from '@/tests/support/write-zip';

const OFFICE = 'http://schemas.openxmlformats.org';
const chunkAt = (id: string) => `<w:altChunk r:id="${id}"/>`;
const link = (id: string, name: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/aFChunk" Target="${name}"/>`;

const withChunk = (name: string, content: string | Buffer) =>
  bareDocx({
    body: paragraph(run('前文。')) + chunkAt('rId9') + paragraph(run('后文。')),
    relationships: link('rId9', name),
    parts: [{ name: `word/${name}`, content }],
  });
const read = (bytes: Uint8Array): Promise<Source> => readFile({ fileName: '材料.docx', bytes });

const MHT = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="----=_b"',
  '',
  '------=_b',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<html><body><p>=E4=B8=AD=\r\n=E9=97=B4=E3=80=82</p></body></html>',
  '------=_b--',
].join('\r\n');

describe('a file within a Word file', () => {
  test.each([
    ['a page', 'afchunk.htm', '<html><body><p>中间<sup>2</sup>。</p></body></html>', '中间²。'],
    ['a piece of a page', 'part.html', '<p>中间。</p>', '中间。'],
    ['a text', 'part.txt', '中间。\r\n', '中间。'],
    ['a web archive', 'part.mht', MHT, '中间。'],
    [
      'a rich text',
      'part.rtf',
      '{\\rtf1\\uc0 \\u20013\\u-27148\\super 2\\nosupersub\\u12290\\par}',
      '中间²。',
    ],
    ['another Word file', 'part.docx', bareDocx({ body: paragraph(run('中间。')) }), '中间。'],
  ])('%s is read at its place', async (_, name, content, text) => {
    const source = await read(withChunk(name, content));
    expect(source.text).toBe(`前文。\n${text}\n后文。`);
    expect(source.notes).toEqual([]);
  });

  test('that cannot be read is told of, at its place', async () => {
    for (const content of ['%PDF-1.7', Buffer.from([0, 1, 2, 0, 255])]) {
      const source = await read(withChunk('part.bin', content));
      expect(source.text).toBe('前文。\n后文。');
      expect(noted(source, 'part_unread')).toEqual(['。\n|part.bin']);
    }
    const missing = bareDocx({ body: paragraph(run('前文。')) + chunkAt('rId4') });
    expect((await read(missing)).notes).toMatchObject([{ kind: 'part_unread', at: null }]);
  });

  test('alone in the file and unreadable, is what is said of it', async () => {
    const bytes = bareDocx({
      body: chunkAt('rId9'),
      relationships: link('rId9', 'part.bin'),
      parts: [{ name: 'word/part.bin', content: '%PDF-1.7' }],
    });
    const source = await read(bytes);
    expect(source.text).toBe('');
    expect(source.notes).toEqual([{ kind: 'part_unread', text: 'part.bin', page: null, at: null }]);
  });

  test('within another within another ends where nobody would look', async () => {
    let bytes = bareDocx({ body: paragraph(run('最里。')) });
    for (let depth = 0; depth < 6; depth++) bytes = withChunk('part.docx', bytes);
    const source = await read(bytes);
    expect(source.text).not.toContain('最里');
    expect(source.notes.map(({ kind }) => kind)).toEqual(['part_unread']);
  });

  test('named a thousand times is read once', async () => {
    const bytes = bareDocx({
      body: chunkAt('rId9').repeat(1000),
      relationships: link('rId9', 'part.txt'),
      parts: [{ name: 'word/part.txt', content: '中间。' }],
    });
    expect((await read(bytes)).text).toBe('中间。');
  });

  test('brings its pictures', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64');
    const source = await read(
      withChunk('a.htm', `<html><p>中间。</p><img src="data:image/png;base64,${png}"></html>`),
    );
    expect(source.pictures).toHaveLength(1);
    expect(source.hints).toMatchObject([{ kind: 'picture', picture: 0 }]);
  });
});
