import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '@/lib/intake/read/limits';
import { requireFileSize } from '@/lib/intake/read/read-file';
import { loadMessages } from '@/messages/load-messages';
import { LOCALES } from '@/messages/locales';
import type { ReadError } from '@/lib/domain/reasons';
import { UnreadableFile } from '@/lib/intake/read/unreadable-file';
import { drawJpeg } from '@/tests/support/pictures';
import { refusalOf, sampleBytes } from '@/tests/support/read-sample';
import { writeOle } from '@/tests/support/write-ole';
import { bareDocx, writeZip } from '@/tests/support/write-zip';

const PARAGRAPH = '<w:p><w:r><w:t>云溪区新建学校两所。</w:t></w:r></w:p>';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('a file that cannot come in says why', () => {
  it('empty, or with nothing but white space', async () => {
    expect(await refusalOf('教育局.docx', Buffer.alloc(0))).toBe('file_empty');
    expect(await refusalOf('教育局.txt', Buffer.from(' \r\n\r\n'))).toBe('file_empty');
    expect(await refusalOf('教育局.docx', bareDocx({ body: '<w:p/>' }))).toBe('file_empty');
  });

  it('too large: refused by its size alone', async () => {
    expect(await refusalOf('教育局.txt', Buffer.alloc(MAX_FILE_BYTES + 1, 'a'))).toBe('file_too_large');
    expect(() => requireFileSize('教育局.docx', 200 * 1024 * 1024)).toThrow(UnreadableFile);
    expect(() => requireFileSize('教育局.docx', MAX_FILE_BYTES)).not.toThrow();
  });

  it('under the name of another kind', async () => {
    expect(await refusalOf('教育局.pdf', sampleBytes('written-by-libreoffice.docx'))).toBe(
      'file_type_mismatch',
    );
    expect(await refusalOf('教育局.docx', sampleBytes('one-column.pdf'))).toBe('file_type_mismatch');
    expect(await refusalOf('教育局.docx', Buffer.from('今年新建学校两所。'))).toBe('file_type_mismatch');
    expect(await refusalOf('教育局.txt', Buffer.from('<!DOCTYPE html><p>今年</p>'))).toBe(
      'file_type_mismatch',
    );
    expect(await refusalOf('教育局.docx', writeZip([{ name: '说明.txt', content: '说明' }]))).toBe(
      'file_type_mismatch',
    );
    expect(await refusalOf('教育局.docx', Buffer.from('{\\rtf1 abc}'))).toBe('file_type_mismatch');
    expect(await refusalOf('教育局.docx', Buffer.from([1, 0, 2, 0, 0, 3, 0, 0]))).toBe('file_type_mismatch');
  });

  it('a picture, whatever it is called', async () => {
    expect(await refusalOf('教育局.docx', PNG)).toBe('file_is_picture');
    expect(await refusalOf('校园.jpg', await drawJpeg())).toBe('file_is_picture');
  });

  it('of a kind nobody reads here', async () => {
    expect(await refusalOf('教育局.wpd', Buffer.from('\xffWPC abc', 'latin1'))).toBe('file_unsupported');
    expect(await refusalOf('教育局.doc', Buffer.from('\xffWPC abc', 'latin1'))).toBe('file_type_mismatch');
    expect(await refusalOf('数据.csv', Buffer.from('a,b'))).toBe('file_unsupported');
    expect(await refusalOf('材料.zip', writeZip([{ name: '说明.txt', content: '说明' }]))).toBe(
      'file_unsupported',
    );
    expect(await refusalOf('表.xls', writeOle(['Workbook']))).toBe('file_unsupported');
  });

  it('locked with a password', async () => {
    const locked = writeOle(['EncryptionInfo', 'EncryptedPackage']);
    expect(await refusalOf('教育局.docx', locked)).toBe('file_encrypted');
    expect(await refusalOf('教育局.pdf', sampleBytes('locked.pdf'))).toBe('file_encrypted');
    const zip = writeZip([{ name: 'word/document.xml', content: 'x', isEncrypted: true }]);
    expect(await refusalOf('教育局.docx', zip)).toBe('file_encrypted');
    const doc = sampleBytes('written-by-libreoffice.doc');
    const mark = doc.indexOf(Buffer.from([0xec, 0xa5]));
    doc.writeUInt16LE(doc.readUInt16LE(mark + 10) | 0x0100, mark + 10);
    expect(await refusalOf('教育局.doc', doc)).toBe('file_encrypted');
  });

  it('with macros, by what it holds or by what it says it is', async () => {
    const vba = { name: 'word/vbaProject.bin', content: 'x' };
    expect(await refusalOf('教育局.docx', bareDocx({ body: PARAGRAPH, parts: [vba] }))).toBe('file_macros');
    const mainType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(await refusalOf('教育局.docm', bareDocx({ body: PARAGRAPH, mainType }))).toBe('file_macros');
    expect(await refusalOf('教育局.doc', writeOle(['WordDocument', 'Macros']))).toBe('file_macros');
  });

  it('a zip bomb, whether the directory admits it or not', async () => {
    const spaces = Buffer.alloc(40 * 1024 * 1024, ' ');
    const honest = bareDocx({ body: PARAGRAPH, parts: [{ name: 'word/media/a.xml', content: spaces }] });
    expect(await refusalOf('教育局.docx', honest)).toBe('file_zip_bomb');
    const lying = bareDocx({
      body: PARAGRAPH,
      parts: [{ name: 'word/a.xml', content: spaces, claimedSize: 1000 }],
    });
    expect(await refusalOf('教育局.docx', lying)).toBe('file_zip_bomb');
    const many = Array.from({ length: 5001 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }));
    expect(await refusalOf('教育局.docx', writeZip(many))).toBe('file_zip_bomb');
  });

  it('with entity declarations, also in a part nobody reads', async () => {
    const prolog = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const body = '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>';
    expect(await refusalOf('教育局.docx', bareDocx({ body, prolog }))).toBe('file_xml_entities');
    const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>';
    const parts = [{ name: 'docProps/custom.xml', content: Buffer.from(`\ufeff${outside}`, 'utf16le') }];
    expect(await refusalOf('教育局.docx', bareDocx({ body: PARAGRAPH, parts }))).toBe('file_xml_entities');
  });

  it('damaged: cut short, without its parts, not XML, or nested without end', async () => {
    const whole = sampleBytes('written-by-libreoffice.docx');
    expect(await refusalOf('教育局.docx', whole.subarray(0, whole.length / 2))).toBe('file_broken');
    expect(await refusalOf('教育局.docx', bareDocx({ body: '<w:p><w:r>' }))).toBe('file_broken');
    const deep = bareDocx({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) });
    expect(await refusalOf('教育局.docx', deep)).toBe('file_broken');
    expect(await refusalOf('教育局.pdf', Buffer.from('%PDF-1.7\nnothing else'))).toBe('file_broken');
    expect(
      await refusalOf('教育局.doc', sampleBytes('written-by-libreoffice.doc').subarray(0, 3000)),
    ).toMatch(/^file_(?:broken|unsupported|type_mismatch)$/);
  });

  it('a compound file whose sectors run in a circle comes to an end', async () => {
    const circle = writeOle(['WordDocument']);
    circle.writeUInt32LE(2, 512 + 4);
    circle.writeUInt32LE(1, 512 + 8);
    expect(await refusalOf('教育局.doc', circle)).toBe('file_broken');
  });
});

it.each(LOCALES)('every reason has a sentence that names the file in %s', async (locale) => {
  const reasons: Record<ReadError, true> = {
    file_empty: true,
    file_too_large: true,
    file_encrypted: true,
    file_macros: true,
    file_is_picture: true,
    file_type_mismatch: true,
    file_zip_bomb: true,
    file_xml_entities: true,
    file_broken: true,
    file_too_much: true,
    file_unsupported: true,
  };
  const { intake } = (await loadMessages(locale)) as { intake: { readErrors: Record<string, string> } };
  for (const reason of Object.keys(reasons))
    expect(intake.readErrors[reason], reason).toContain('{fileName}');
});
