import type { DroppedItem, Source, SourceWarning } from '@/lib/intake/source';
import { assembleSource } from './lines/assemble-source';
import { hintByLooks } from './lines/hint-by-looks';
import type { ReadLine } from './lines/read-line';
import { RtfReading } from './rtf/rtf-reading';

/** A word with its number, a byte in hexadecimal, a mark after a backslash, a brace, or letters as they are. */
const TOKEN = /\\([a-z]+)(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)/gi;

/** A text in Rich Text Format. */
export function readRtf(fileName: string, bytes: Uint8Array): Source {
  const { lines, ...rest } = readRtfLines(bytes);
  hintByLooks(lines);
  return assembleSource(lines, { fileName, pictures: [], ...rest });
}

export function readRtfLines(bytes: Uint8Array): {
  lines: ReadLine[];
  dropped: DroppedItem[];
  warnings: SourceWarning[];
} {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const reading = new RtfReading(/\\page(?![a-z])/.test(file));
  const token = new RegExp(TOKEN);
  for (let found = token.exec(file); found; found = token.exec(file)) {
    const [, word, value, hex, symbol, brace, letters] = found;
    if (word === 'bin') token.lastIndex += Number(value ?? 0);
    else if (word !== undefined) reading.word(word, value === undefined ? undefined : Number(value));
    else if (hex !== undefined) reading.byte(Number.parseInt(hex, 16));
    else if (symbol !== undefined) reading.symbol(symbol);
    else if (brace === '{') reading.open();
    else if (brace === '}') reading.close();
    else reading.words(letters ?? '');
  }
  const lines = reading.end();
  return { lines, dropped: reading.dropped.list(), warnings: [...reading.warnings] };
}
