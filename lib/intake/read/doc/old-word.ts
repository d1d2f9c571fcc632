import { analyse } from 'chardet';
import { Refusal } from '@/lib/intake/read/unreadable-file';

const WORD_2 = 0xa5db;
/** Word 2, 6 and 95, which have no table stream; where the header names things is Microsoft's, for Word 6. */
const BEFORE_WORD_97 = [WORD_2, 0xa5dc, 0xa697, 0xa698, 0xa699];
const LANGUAGE_AT = 0x06;
const FLAGS_AT = 0x0a;
const TEXT_AT = 0x18;
const LENGTHS_AT = 0x34;
const PIECES_AT = 0x160;
const HEADER_BYTES = 0x170;
const IS_IN_PIECES = 0x0004;
const IS_ENCRYPTED = 0x0100;
const HAS_WIDE_LETTERS = 0x1000;
const PIECE_TABLE = 2;

/** By language; the others wrote in Western letters. */
const ENCODINGS: Record<number, string> = {
  0x0804: 'gb18030',
  0x1004: 'gb18030',
  0x0404: 'big5',
  0x0c04: 'big5',
  0x0411: 'shift_jis',
  0x0412: 'euc-kr',
  0x0419: 'windows-1251',
  0x0422: 'windows-1251',
  0x0408: 'windows-1253',
  0x041f: 'windows-1254',
};
const EASTERN = ['gb18030', 'big5'];
/** Of the others, those that can be told by their letters. */
const EUROPEAN = ['windows-1250', 'windows-1251', 'windows-1253', 'windows-1254'];
/** Western words have fewer letters with marks on them than one in so many. */
const RARELY = 20;

export type OldText = { body: string; rest: string; isEncrypted: boolean; isGuessed: boolean };

export function isOldWord(main: Buffer): boolean {
  return main.length >= HEADER_BYTES && BEFORE_WORD_97.includes(main.readUInt16LE(0));
}

/** A file of Word 2 is its text stream, in no box. */
export function isWord2(bytes: Buffer): boolean {
  return bytes.length >= HEADER_BYTES && bytes.readUInt16LE(0) === WORD_2;
}

/** Its letters, with Word's own marks among them: the text, and what stands beside it (notes, headers). @throws Refusal: file_unsupported */
export function readOldWord(main: Buffer): OldText {
  const flags = main.readUInt16LE(FLAGS_AT);
  // Word 2 names its pieces elsewhere.
  if (isWord2(main) && flags & IS_IN_PIECES) throw new Refusal('file_unsupported');
  const isEncrypted = (flags & IS_ENCRYPTED) !== 0;
  const letterBytes = flags & HAS_WIDE_LETTERS ? 2 : 1;
  const start = main.readUInt32LE(TEXT_AT);
  const bytes =
    (flags & IS_IN_PIECES ? inPieces(main, letterBytes) : null) ??
    main.subarray(start, main.readUInt32LE(TEXT_AT + 4));
  const bodyBytes = Math.min(main.readUInt32LE(LENGTHS_AT) * letterBytes, bytes.length);
  const { encoding, isGuessed } = encodingOf(bytes, main.readUInt16LE(LANGUAGE_AT), letterBytes);
  const decode = (part: Buffer) => new TextDecoder(encoding).decode(part);
  return {
    body: decode(bytes.subarray(0, bodyBytes)),
    rest: decode(bytes.subarray(bodyBytes)),
    isEncrypted,
    isGuessed,
  };
}

/** Where it was saved fast; null where its table is not as it ought to be. Never more than the file holds. */
function inPieces(main: Buffer, letterBytes: number): Buffer | null {
  let at = main.readUInt32LE(PIECES_AT);
  const end = Math.min(at + main.readUInt32LE(PIECES_AT + 4), main.length);
  while (at + 3 < end && main[at] === 1) at += 3 + main.readUInt16LE(at + 1);
  if (at + 5 > end || main[at] !== PIECE_TABLE) return null;
  const count = Math.floor((Math.min(main.readUInt32LE(at + 1), end - at - 5) - 4) / 12);
  const places = at + 5;
  const pieces: Buffer[] = [];
  let left = main.length;
  for (let index = 0; index < count; index++) {
    const from = main.readUInt32LE(places + index * 4);
    const length = (main.readUInt32LE(places + index * 4 + 4) - from) * letterBytes;
    const start = main.readUInt32LE(places + (count + 1) * 4 + index * 8 + 2);
    if (length <= 0 || length > left) continue;
    left -= length;
    pieces.push(main.subarray(start, start + length));
  }
  return pieces.length === 0 ? null : Buffer.concat(pieces);
}

function encodingOf(
  bytes: Buffer,
  language: number,
  letterBytes: number,
): { encoding: string; isGuessed: boolean } {
  if (letterBytes === 2) return { encoding: 'utf-16le', isGuessed: false };
  const known = ENCODINGS[language];
  if (known) return { encoding: known, isGuessed: false };
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const eastern = high * 3 > bytes.length ? EASTERN.find((encoding) => isValid(encoding, bytes)) : undefined;
  const likeliest = high > 0 ? analyse(bytes)[0]?.name : undefined;
  const european = EUROPEAN.find((encoding) => encoding === likeliest);
  return {
    encoding: eastern ?? european ?? 'windows-1252',
    isGuessed: eastern !== undefined || european !== undefined || high * RARELY > bytes.length,
  };
}

function isValid(encoding: string, bytes: Buffer): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
