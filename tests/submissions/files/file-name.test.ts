import { expect, test } from 'vitest';
import { fileNameOf } from '@/lib/submissions/files/file-name';

test.each([
  ['its last part', 'C:\\材料\\民政局.docx', '民政局.docx'],
  ['in the order it is', '民政局\u202excod.exe', '民政局xcod.exe'],
  ['without what shows nothing', '\ufeff民\u200b政\u3164局.docx', '民政局.docx'],
  ['with ordinary characters', '⼈⺠医院.docx', '人民医院.docx'],
  ['on one line', '民政\r\n局.docx', '民政 局.docx'],
  ['with half a character shown as none', '民政\ud842.docx', '民政\ufffd.docx'],
  ['as file where nothing is left of it', '\u200e\u2028', 'file'],
])('a file is called %s', (_, sent, name) => {
  expect(fileNameOf(sent)).toBe(name);
});

test('a long name keeps its ending, and no half of a character', () => {
  const name = fileNameOf(`${'𠮷'.repeat(150)}.docx`);
  expect(name).toHaveLength(200);
  expect(name).toMatch(/^(?:𠮷)+\ufffd\.docx$/u);
});
