import { expect, test } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import { refusalOf } from '@/tests/support/read-sample';
import { bareDocx, writeZip } from '@/tests/support/write-zip';

const SENTENCE = '云溪区新建助餐点12个。';
const body = `<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`;
const whole = bareDocx({ body });
const END_BYTES = 22;

const textOf = async (bytes: Uint8Array) => (await readFile({ fileName: '民政局.docx', bytes })).text;

function stating(comment: number, file = whole): Buffer {
  const bytes = Buffer.from(file);
  bytes.writeUInt16LE(comment, bytes.length - 2);
  return bytes;
}

test.each([
  ['states a comment that never comes', stating(1)],
  ['states a long comment that never comes', stating(500)],
  ['is followed by what a mail gateway added', Buffer.concat([whole, Buffer.from('\r\n--boundary--\r\n')])],
  [
    'states a comment, and something else follows',
    Buffer.concat([stating(3), Buffer.from('scanned by gateway')]),
  ],
  [
    'begins behind other bytes',
    Buffer.concat([Buffer.from('Content-Type: x\0\0\0\0\r\n\r\n', 'latin1'), whole]),
  ],
  ['ends within its end record', whole.subarray(0, whole.length - 3)],
  ['ends before its end record', whole.subarray(0, whole.length - END_BYTES)],
])('an archive that %s is read like the whole one', async (_, bytes) => {
  expect(await textOf(bytes)).toBe(SENTENCE);
});

test('an archive whose directory is cut off is damaged', async () => {
  expect(await refusalOf('民政局.docx', whole.subarray(0, whole.length - END_BYTES - 5))).toBe('file_broken');
});

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const document = (text: string) => ({
  name: 'word/document.xml',
  content: `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
});
const relationships = (target: string) => ({
  name: '_rels/.rels',
  content: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r" Type="${MAIN}" Target="${target}"/></Relationships>`,
});
const named = ({ content }: { content: string }, name: string) => ({ name, content });

test.each([
  ['without types and relationships', [document(SENTENCE)]],
  [
    'with backslashes',
    [relationships('word\\document.xml'), named(document(SENTENCE), 'word\\document.xml')],
  ],
  [
    'with letters of the other case',
    [relationships('Word/Document.xml'), named(document(SENTENCE), 'WORD/document.XML')],
  ],
  [
    'with names from the root',
    [relationships('/word/document.xml'), named(document(SENTENCE), '/word/document.xml')],
  ],
  ['with a way round', [relationships('./docProps/../word/document.xml'), document(SENTENCE)]],
  ['with the same part twice', [document(SENTENCE), document(SENTENCE)]],
])('a package %s is read', async (_, parts) => {
  expect(await textOf(writeZip(parts))).toBe(SENTENCE);
});

test('a package with two different parts of one name is refused: others may read the other', async () => {
  const twice = writeZip([document('甲。'), document('乙。')]);
  expect(await refusalOf('民政局.docx', twice)).toBe('file_broken');
});

test('a presentation that holds a Word file is no Word file', async () => {
  const types = {
    name: '[Content_Types].xml',
    content:
      '<Types><Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/></Types>',
  };
  expect(await refusalOf('民政局.docx', writeZip([types]))).toBe('file_type_mismatch');
});
