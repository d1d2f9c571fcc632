import { decodeText } from '@/lib/intake/read/decode-text';
import { Refusal, UnreadableFile } from '@/lib/intake/read/unreadable-file';
import { MAX_ROWS } from './limits';
import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';

const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The rows of a spreadsheet: .xlsx, or .csv in UTF-8 or GBK, by what is in the file and not by its name.
 * @throws UnreadableFile
 */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<string[][]> {
  const begins = (mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  try {
    if (bytes.byteLength === 0) throw new Refusal('file_empty');
    if (begins(OLD_OFFICE)) throw new Refusal('file_unsupported');
    const rows = begins(ZIP) ? await readWorkbook(bytes) : readText(bytes);
    const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
    if (trimmed.every((row) => row.every((cell) => cell === ''))) throw new Refusal('file_empty');
    return trimmed;
  } catch (error) {
    if (error instanceof Refusal) throw new UnreadableFile(fileName, error.readError, error.cause);
    throw error;
  }
}

function readText(bytes: Uint8Array): string[][] {
  const { text } = decodeText(bytes);
  // A picture or a program is no text in any encoding.
  if (text.includes('\0')) throw new Refusal('file_unsupported');
  const rows = readCsv(text);
  if (rows.length > MAX_ROWS) throw new Refusal('file_too_much');
  return rows;
}
