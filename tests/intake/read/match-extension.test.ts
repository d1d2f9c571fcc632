import { expect, test } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import type { NoteKind } from '@/lib/intake/source';
import { loadMessages } from '@/messages/load-messages';
import { LOCALES } from '@/messages/locales';
import { readSample, refusalOf, sampleBytes } from '@/tests/support/read-sample';
import { writeOle } from '@/tests/support/write-ole';
import { bareDocx } from '@/tests/support/write-zip';

const DOCX = 'written-by-libreoffice.docx';
const DOC = 'written-by-libreoffice.doc';

test.each([
  ['a .docx', DOCX, '教育局.doc', 'really_docx'],
  ['an old Word file', DOC, '教育局.DOCX', 'really_doc'],
] as const)(
  '%s under the other’s name comes in as it is, and is told',
  async (_, sample, fileName, warning) => {
    const known = await readSample(sample);
    const source = await readFile({ fileName, bytes: sampleBytes(sample) });
    expect(source).toEqual({ ...known, fileName, warnings: [warning, ...known.warnings] });
  },
);

test.each([
  [DOCX, '教育局.docx'],
  [DOCX, '教育局.wps'],
  [DOC, '教育局.doc'],
  [DOC, '教育局.wps'],
  [DOCX, '教育局'],
])('%s as %s is nothing to tell', async (sample, fileName) => {
  const { warnings } = await readFile({ fileName, bytes: sampleBytes(sample) });
  expect(warnings.filter((warning) => warning.startsWith('really_'))).toEqual([]);
});

test('what would be refused under its own name is refused under the other too', async () => {
  const body = '<w:p><w:r><w:t>云溪区新建学校两所。</w:t></w:r></w:p>';
  const mainType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  expect(await refusalOf('教育局.doc', bareDocx({ body, mainType }))).toBe('file_macros');
  const locked = writeOle(['EncryptionInfo', 'EncryptedPackage']);
  expect(await refusalOf('教育局.doc', locked)).toBe('file_encrypted');
  expect(await refusalOf('教育局.doc', writeOle(['Workbook']))).toBe('file_type_mismatch');
});

test.each(['教育局.doc', '教育局.docx', '教育局.wps'])('a program called %s is refused', async (fileName) => {
  const program = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(600)]);
  expect(await refusalOf(fileName, program)).toBe('file_type_mismatch');
});

test.each(LOCALES)('every kind of note has words in %s', async (locale) => {
  const keys: Record<NoteKind, true> = {
    columns_possible: true,
    encoding_guessed: true,
    tracked_changes: true,
    text_layer_missing: true,
    pictures_skipped: true,
    really_docx: true,
    really_doc: true,
    deletion: true,
    hidden_text: true,
    comment: true,
    field: true,
    header_footer: true,
    footnote_mark: true,
    diagram: true,
    equation: true,
    embedded_object: true,
    symbol: true,
    phonetic_guide: true,
    form_field: true,
    frame: true,
    style_text: true,
    unknown_content: true,
    part_unread: true,
    really_page: true,
    really_text: true,
    page_without_text: true,
    picture_unread: true,
    letters_unknown: true,
    picture_format: true,
    picture_effects: true,
    old_pictures: true,
    old_word: true,
    more_notes: true,
  };
  const { intake } = (await loadMessages(locale)) as { intake: { notes: { kinds: Record<string, string> } } };
  expect(Object.keys(intake.notes.kinds).sort()).toEqual(Object.keys(keys).sort());
});
