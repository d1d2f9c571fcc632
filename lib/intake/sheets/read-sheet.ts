import { decodeText } from '@/lib/intake/read/decode-text';
import { openByContent } from '@/lib/intake/read/file-kind';
import { extensionOf } from '@/lib/intake/read/match-extension';
import { Refusal, UnreadableFile } from '@/lib/intake/read/unreadable-file';
import { MAX_ROWS } from './limits';
import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';

/** What no text of values holds. */
const STRANGE = /[\u0000-\u0008\u000e-\u001f\ufffd\p{Co}\p{Cn}]/gu;
const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The rows of a spreadsheet: .xlsx, or .csv in UTF-8 or GBK, by what is in the file and not by its name.
 * @throws UnreadableFile
 */
export async function readSheet(
  fileName: string,
  bytes: Uint8Array,
  maxRows: number = MAX_ROWS,
): Promise<string[][]> {
  const begins = (mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  try {
    if (bytes.byteLength === 0) throw new Refusal('file_empty');
    if (begins(OLD_OFFICE)) throw new Refusal('file_unsupported');
    const rows = begins(ZIP) ? await readWorkbook(bytes, maxRows) : await readText(fileName, bytes, maxRows);
    const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
    if (trimmed.every((row) => row.every((cell) => cell === ''))) throw new Refusal('file_empty');
    return trimmed;
  } catch (error) {
    if (error instanceof Refusal) throw new UnreadableFile(fileName, error.readError, error.cause);
    throw error;
  }
}

/** Whether it is called a workbook and is, by its content, a text of values or none at all. */
export function isWorkbookByNameOnly(fileName: string, bytes: Uint8Array): boolean {
  return extensionOf(fileName) === 'xlsx' && !ZIP.every((byte, index) => bytes[index] === byte);
}

async function readText(fileName: string, bytes: Uint8Array, maxRows: number): Promise<string[][]> {
  const text = await textOf(bytes);
  if (text === null) {
    throw new Refusal(isWorkbookByNameOnly(fileName, bytes) ? 'file_broken' : 'file_unsupported');
  }
  const rows = readCsv(text);
  if (rows.length > maxRows) throw new Refusal('file_too_much');
  return rows;
}

/** Null: bytes of no kind known here, and no text in any encoding. @throws Refusal for what is known to be something else */
async function textOf(bytes: Uint8Array): Promise<string | null> {
  const kind = await kindOf(bytes);
  if (kind === null) return null;
  if (kind !== 'text') throw new Refusal('file_unsupported');
  const { text } = decodeText(bytes);
  const strange = text.match(STRANGE)?.length ?? 0;
  return text.includes('\0') || strange * 20 > text.length ? null : text;
}

async function kindOf(bytes: Uint8Array) {
  try {
    return (await openByContent(bytes)).kind;
  } catch (error) {
    if (error instanceof Refusal && error.readError === 'file_unsupported') return null;
    throw error;
  }
}
