import { describe, expect, test } from 'vitest';
import { isOldWord } from '@/lib/intake/read/doc/old-word';
import { openOle } from '@/lib/intake/read/ole/ole-file';
import { readFile } from '@/lib/intake/read/read-file';
import { readOldDoc } from '@/lib/intake/read/read-old-doc';
import { refusalOf } from '@/tests/support/read-sample';
import { writeOldWord } from '@/tests/support/write-old-word';
import { nestedOle } from '@/tests/support/write-ole';

const read = (fileName: string, content: string | Buffer) =>
  readFile({ fileName, bytes: Buffer.from(content) });
const SENTENCE = '云溪区新建助餐点12个。';
const GBK = Buffer.from('d4c6cfaac7f8', 'hex'); // 云溪区

describe('what an office system exports as .doc', () => {
  const page = `<html><body><p>${SENTENCE}</p><p>服务老人。</p></body></html>`;

  test.each(['民政局.doc', '民政局.wps'])('a page called %s is read, and told', async (fileName) => {
    const source = await read(fileName, page);
    expect(source.text).toBe(`${SENTENCE}\n服务老人。`);
    expect(source.warnings).toEqual(['really_page']);
  });

  test.each([
    ['quoted-printable', Buffer.from('<p>=D4=C6=CF=AA=\r\n=C7=F8</p>')],
    ['base64', Buffer.from(Buffer.concat([Buffer.from('<p>'), GBK, Buffer.from('</p>')]).toString('base64'))],
  ])('a page saved as one file, in %s', async (way, body) => {
    const head =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_b"\r\n\r\nThis is a page.\r\n' +
      `--=_b\r\nContent-Location: file:///a.htm\r\nContent-Transfer-Encoding: ${way}\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n`;
    const mailed = Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n--=_b--\r\n')]);
    expect((await read('民政局.doc', mailed)).text).toBe('云溪区');
    expect((await read('民政局.mht', mailed)).warnings).toEqual([]);
  });

  test('a plain text, also of two bytes a letter', async () => {
    for (const bytes of [Buffer.from(SENTENCE), Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')]) {
      const source = await read('民政局.doc', bytes);
      expect([source.text, source.warnings]).toEqual([SENTENCE, ['really_text']]);
    }
  });

  test('but not what is no text', async () => {
    const noise = Buffer.from(Array.from({ length: 3000 }, (_, index) => ((index * 7919) % 200) + 40));
    expect(await refusalOf('民政局.doc', noise)).toBe('file_unsupported');
  });
});

describe('Rich Text Format', () => {
  const rtf = (text: string) =>
    `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}${text}}`;
  test.each([
    ['in the code page', "\\f0 \\'d4\\'c6\\'cf\\'aa\\'c7\\'f8\\par", '云溪区'],
    ['in Unicode, what stands for it passed over', "\\uc2 \\u20113\\'d4\\'c6\\u28330\\'cf\\'aa", '云溪'],
    ['by paragraphs and lines', 'a\\par b\\line c\\tab d', 'a\nb\nc\td'],
    ['a row of a table a line', 'a\\cell b\\cell\\row c\\cell d\\cell\\row', 'a\tb\nc\td'],
    ['what a field shows, not what it says', '{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt a}}b', 'ab'],
    ['in a text box', '{\\shp{\\*\\shpinst{\\sp{\\*\\unknown x}}{\\shptxt a\\par}}}', 'a'],
    ['raised as raised', '10{\\super 6}', '10⁶'],
    [
      'without styles and the like',
      '{\\stylesheet{\\s0 Normal;}}{\\info{\\title x}}{\\*\\generator y}a',
      'a',
    ],
  ])('%s', async (_, text, expected) => {
    expect((await read('民政局.rtf', rtf(text))).text).toBe(expected);
  });

  test('says what it leaves out', async () => {
    const source = await read(
      '民政局.doc',
      rtf('a{\\v b}{\\deleted c}{\\header d}{\\footnote e}{\\pict 00ff}'),
    );
    expect(source.text).toBe('a');
    expect(source.dropped.map(({ reason, text }) => `${reason} ${text}`)).toEqual([
      'hidden_text b',
      'deletion c',
      'header_footer d',
      'footnote_mark e',
    ]);
    expect(source.notes.map(({ kind }) => kind)).toEqual(['picture_unread']);
  });
});

test('a Word file written as one XML text is read', async () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const part = (name: string, inner: string) =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${inner}</pkg:xmlData></pkg:part>`;
  const flat =
    '<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>' +
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
    part(
      '/_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    ) +
    part(
      '/word/document.xml',
      `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p></w:body></w:document>`,
    ) +
    '<pkg:part pkg:name="/word/media/a.bin"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>';
  for (const fileName of ['民政局.xml', '民政局.doc', '民政局.docx']) {
    expect((await read(fileName, flat)).text).toBe(SENTENCE);
  }
});

describe('a file of Word 2, 6 or 95', () => {
  test.each([
    ['in Western letters', { text: 'Caf\xe9\rdone\r' }, 'Café\ndone'],
    ['in wide letters', { text: `${SENTENCE}\r`, isWide: true }, SENTENCE],
    ['with a table', { text: 'a\x07b\x07\x07c\x07d\x07\x07' }, 'a\tb\nc\td'],
    ['with a field', { text: 'a\x13PAGE \\* x\x141\x15b' }, 'a1b'],
    ['saved fast', { text: 'second. First ', pieces: ['First ', 'second. '] }, 'First second. '],
    ['with a link', { text: '\x13HYPERLINK x\x14a\x15b' }, 'ab'],
  ])('%s comes in by its letters, and that is told', (_, old, expected) => {
    const main = writeOldWord(old);
    expect(isOldWord(main)).toBe(true);
    const source = readOldDoc('民政局.doc', main);
    expect(source.text).toBe(expected);
    expect(source.notes.map(({ kind }) => kind)).toEqual(['old_word']);
  });

  test('in Chinese, by its language', () => {
    const main = writeOldWord({ text: 'xxxxxx', language: 0x804 });
    GBK.copy(main, 768);
    expect(readOldDoc('民政局.doc', main).text).toBe('云溪区');
  });

  test('with a password is refused', () => {
    expect(() => readOldDoc('民政局.doc', writeOldWord({ text: 'a', isEncrypted: true }))).toThrow(
      'file_encrypted',
    );
  });

  test('in other letters is read by them, and that they were guessed is told', () => {
    const main = writeOldWord({ text: 'x'.repeat(48) });
    const words = [...'Компания предлагает со склада следующий товар:  '].map((letter) =>
      letter > 'А' ? (letter.codePointAt(0) ?? 0) - 0x350 : (letter.codePointAt(0) ?? 0),
    );
    Buffer.from(words).copy(main, 768);
    const source = readOldDoc('a.doc', main);
    expect(source.text.trim()).toBe('Компания предлагает со склада следующий товар:');
    expect(source.warnings).toEqual(['encoding_guessed']);
  });

  test('a file of Word 2, which stands in no box, is read; one saved fast says what to do', async () => {
    const main = writeOldWord({ text: 'first\r\nsecond\r\n' });
    main.writeUInt16LE(0xa5db, 0);
    const source = await read('民政局.doc', main);
    expect(source.text).toBe('first\nsecond');
    expect(source.notes.map(({ kind }) => kind)).toEqual(['old_word']);
    main.writeUInt16LE(4, 10);
    expect(await refusalOf('民政局.doc', main)).toBe('file_unsupported');
  });

  test('whose table of pieces lies is read as far as it goes', () => {
    const main = writeOldWord({ text: 'second. First ', pieces: ['First ', 'second. '] });
    main.writeUInt32LE(0xffffff, main.length - 6);
    expect(readOldDoc('民政局.doc', main).text).toBe('First ');
  });
});

test('of a Word file with another one embedded the outer one is read', () => {
  const ole = openOle(nestedOle({ inner: 'inner', outer: 'outer' }));
  expect(ole.stream('WordDocument')?.toString('latin1', 0, 5)).toBe('outer');
});
