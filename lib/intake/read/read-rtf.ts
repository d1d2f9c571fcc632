import type { Source } from '@/lib/intake/source';
import { assembleSource } from './lines/assemble-source';
import { RtfReading } from './rtf/rtf-reading';

/** A word with its number, a byte in hexadecimal, a mark after a backslash, a brace, or letters as they are. */
const TOKEN = /\\([a-z]+)(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)/gi;

/** A text in Rich Text Format: its words and paragraphs. */
export function readRtf(fileName: string, bytes: Uint8Array): Source {
  const reading = new RtfReading();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const [, word, value, hex, symbol, brace, letters] of file.matchAll(TOKEN)) {
    if (word !== undefined) reading.word(word, value === undefined ? undefined : Number(value));
    else if (hex !== undefined) reading.byte(Number.parseInt(hex, 16));
    else if (symbol !== undefined) reading.symbol(symbol);
    else if (brace === '{') reading.open();
    else if (brace === '}') reading.close();
    else reading.words(letters ?? '');
  }
  reading.flush();
  const text = reading.pieces.join('').replace(/\t\n/g, '\n').replace(/\n+$/, '');
  return assembleSource(
    text.split('\n').map((line) => ({ text: line, pictures: [] })),
    { fileName, pictures: [], dropped: reading.dropped.list(), warnings: [], notes: reading.notes },
  );
}
