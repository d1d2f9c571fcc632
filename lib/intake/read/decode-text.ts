import { analyse } from 'chardet';

export type DecodedText = { text: string; isGuessed: boolean };

const SAMPLE_BYTES = 64 * 1024;

/**
 * The bytes of a text as text: by its mark, as UTF-8 when they are valid UTF-8, as UTF-16 by its zero bytes,
 * else as the likelier of GB18030 and Big5, which is a guess.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes);
  if (marked) return { text: decodeAs(marked, bytes), isGuessed: false };
  if (isValid('utf-8', bytes)) return { text: decodeAs('utf-8', bytes), isGuessed: false };
  const wide = encodingOfZeros(bytes);
  return { text: decodeAs(wide ?? likelierChinese(bytes), bytes), isGuessed: true };
}

/** With an encoding the file names itself; one that is unknown or wrong is not believed. */
export function decodeTextAs(label: string | undefined, bytes: Uint8Array): DecodedText {
  if (label === undefined || encodingOfMark(bytes)) return decodeText(bytes);
  try {
    // What calls itself GB2312 is more than that by habit.
    const encoding = /^gb|^x-gbk/i.test(label) ? 'gb18030' : label;
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return decodeText(bytes);
  }
}

function encodingOfMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function encodingOfZeros(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  bytes.subarray(0, SAMPLE_BYTES).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd === 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function likelierChinese(bytes: Uint8Array): 'gb18030' | 'big5' {
  const isGb = isValid('gb18030', bytes);
  if (isGb !== isValid('big5', bytes)) return isGb ? 'gb18030' : 'big5';
  const found = analyse(bytes.subarray(0, SAMPLE_BYTES));
  const sureOf = (name: string) => found.find((match) => match.name === name)?.confidence ?? 0;
  return sureOf('Big5') > sureOf('GB18030') ? 'big5' : 'gb18030';
}

function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
