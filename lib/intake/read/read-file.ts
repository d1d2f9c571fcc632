import { notesOf } from '@/lib/intake/notes-of';
import type { Source } from '@/lib/intake/source';
import { openByContent, type OpenedFile } from './file-kind';
import { MAX_FILE_BYTES } from './limits';
import { extensionOf, isKnownExtension, requireMatch, warnOfName } from './match-extension';
import { readDoc } from './read-doc';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { readPdf } from './read-pdf';
import { readRtf } from './read-rtf';
import { readText } from './read-text';
import { Refusal, UnreadableFile } from './unreadable-file';

const MARKUP_SEEN = 64 * 1024;

export type FileToRead = { fileName: string; bytes: Uint8Array };

/**
 * A file handed in, as text. Its content decides what it is; a name that says otherwise is an error, or a
 * warning between the two kinds of Word file.
 * @throws UnreadableFile
 */
export async function readFile({ fileName, bytes }: FileToRead): Promise<Source> {
  requireFileSize(fileName, bytes.byteLength);
  try {
    const opened = await open(fileName, bytes);
    const source = await read(fileName, bytes, opened);
    if (isEmpty(source)) throw new Refusal('file_empty');
    const warning = warnOfName(fileName, opened.kind);
    return warning ? { ...source, warnings: [warning, ...source.warnings] } : source;
  } catch (error) {
    if (error instanceof Refusal) throw new UnreadableFile(fileName, error.readError, error.cause);
    // What no check foresaw is a file that is not as its kind ought to be.
    throw new UnreadableFile(fileName, 'file_broken', error);
  }
}

/** To be asked before a file is read into memory. @throws UnreadableFile: file_empty, file_too_large */
export function requireFileSize(fileName: string, size: number): void {
  if (size === 0) throw new UnreadableFile(fileName, 'file_empty');
  if (size > MAX_FILE_BYTES) throw new UnreadableFile(fileName, 'file_too_large');
}

async function open(fileName: string, bytes: Uint8Array): Promise<OpenedFile> {
  try {
    const opened = await openByContent(bytes);
    requireMatch(fileName, opened.kind);
    return opened;
  } catch (error) {
    const isOther = error instanceof Refusal && error.readError === 'file_unsupported';
    throw isOther && isKnownExtension(fileName) ? new Refusal('file_type_mismatch', error) : error;
  }
}

async function read(fileName: string, bytes: Uint8Array, opened: OpenedFile): Promise<Source> {
  switch (opened.kind) {
    case 'docx':
      return readDocx(fileName, opened.zip);
    case 'doc':
      return readDoc(fileName, opened.ole);
    case 'html':
      return readHtml(fileName, opened.page, opened.encoding);
    case 'rtf':
      return readRtf(fileName, bytes);
    case 'pdf':
      return readPdf(fileName, bytes);
    case 'text':
      return isNamedPage(fileName) && hasMarkup(bytes)
        ? readHtml(fileName, bytes)
        : requireLetters(readText(fileName, bytes));
  }
}

/** What is no text at all decodes as one too, but hardly to letters. */
function requireLetters(source: Source): Source {
  const strange = source.text.match(/[\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0;
  if (strange * 20 > source.text.length) throw new Refusal('file_unsupported');
  return source;
}

function isNamedPage(fileName: string): boolean {
  return /^html?$/.test(extensionOf(fileName));
}

/** A piece of a page, without what a whole page starts with. */
function hasMarkup(bytes: Uint8Array): boolean {
  return /<[a-z][^<>]*>/i.test(
    Buffer.from(bytes.subarray(0, MARKUP_SEEN)).toString('latin1').replace(/\0/g, ''),
  );
}

/** Where there is something to say of it, a person is told that instead. */
function isEmpty(source: Source): boolean {
  return source.text.trim() === '' && source.pictures.length === 0 && notesOf(source).length === 0;
}
