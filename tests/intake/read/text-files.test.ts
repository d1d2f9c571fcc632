import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/intake/read/decode-text';
import { readFile } from '@/lib/intake/read/read-file';

const SIMPLIFIED = '云溪区教育局：今年新增学位2300个，建成学校两所。\n一、办学条件持续改善';
const TRADITIONAL = '雲溪區教育局：今年新增學位，建成學校兩所。';

/** 云溪区教育局：今年新增学位两千三百个。 */
const IN_GB18030 = Buffer.from(
  'd4c6cfaac7f8bdccd3fdbed6a3babdf1c4ead0c2d4f6d1a7cebbc1bdc7a7c8fdb0d9b8f6a1a3',
  'hex',
);
/** 雲溪區教育局：今年新增學位，建成學校兩所。 */
const IN_BIG5 = Buffer.from(
  'b6b3b7cbb0cfb1d0a87ca7bda147a4b5a67eb773bc57bec7a6eca141ab d8a6a8bec7aed5a8e2a9d2a143'.replace(/ /g, ''),
  'hex',
);

describe('plain text', () => {
  it('in UTF-8, with and without a mark, is no guess', () => {
    expect(decodeText(Buffer.from(SIMPLIFIED))).toEqual({ text: SIMPLIFIED, isGuessed: false });
    expect(decodeText(Buffer.from(`\ufeff${SIMPLIFIED}`))).toEqual({ text: SIMPLIFIED, isGuessed: false });
  });

  it('in UTF-16 is known by its mark, or guessed by its zero bytes', () => {
    const little = Buffer.from(SIMPLIFIED, 'utf16le');
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), little])).text).toBe(SIMPLIFIED);
    const big = Buffer.from(little).swap16();
    expect(decodeText(Buffer.concat([Buffer.from([0xfe, 0xff]), big])).text).toBe(SIMPLIFIED);
    expect(decodeText(little)).toEqual({ text: SIMPLIFIED, isGuessed: true });
  });

  it('in GB18030 is told from Big5, and says that it was a guess', () => {
    expect(decodeText(IN_GB18030)).toEqual({
      text: '云溪区教育局：今年新增学位两千三百个。',
      isGuessed: true,
    });
    expect(decodeText(IN_BIG5)).toEqual({ text: TRADITIONAL, isGuessed: true });
  });

  it('comes in with its line breaks as one kind, and the warning', async () => {
    const source = await readFile({ fileName: '教育局.TXT', bytes: IN_GB18030 });
    expect(source.warnings).toEqual(['encoding_guessed']);
    const windows = await readFile({ fileName: '教育局.txt', bytes: Buffer.from('第一段\r\n\r\n第二段') });
    expect(windows.text).toBe('第一段\n\n第二段');
    expect(windows.warnings).toEqual([]);
  });

  it('in UTF-16 without a mark is text, not a binary file', async () => {
    const bytes = Buffer.from(SIMPLIFIED, 'utf16le');
    expect((await readFile({ fileName: '教育局.txt', bytes })).text).toBe(SIMPLIFIED);
  });
});
