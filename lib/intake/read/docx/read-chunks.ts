import path from 'node:path';
import { openByContent } from '@/lib/intake/read/file-kind';
import { decodeText, decodeTextAs } from '@/lib/intake/read/decode-text';
import { declaredEncoding } from '@/lib/intake/read/html/declared-encoding';
import { readHtmlLines } from '@/lib/intake/read/html/html-reader';
import { MAX_XML_BYTES } from '@/lib/intake/read/limits';
import type { PlacedNote, ReadLine } from '@/lib/intake/read/lines/read-line';
import { readDocxLines } from '@/lib/intake/read/read-docx';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import type { DroppedItem, SourcePicture, SourceWarning } from '@/lib/intake/source';
import { noteLoss } from './note-loss';
import type { DocxReading } from './docx-reading';
import type { OfficePackage, Relationship } from './office-package';
import { htmlOfMht } from './html-of-mht';

/** A file that stands within a Word file, as lines; null where it cannot be read. `name`: to tell of it. */
export type ReadChunk = { name: string; content: ChunkLines | null };

/** As a reader hands them over, `picture` a place in `pictures`. */
export type ChunkLines = {
  lines: ReadLine[];
  pictures: SourcePicture[];
  dropped: DroppedItem[];
  warnings: SourceWarning[];
  /** What is noted behind the last line. */
  loose: PlacedNote[];
};

/** How many files within files are read, all levels together. */
export type ChunkBudget = { left: number };

const MAX_CHUNKS = 50;
const MAX_DEPTH = 3;

export function newBudget(): ChunkBudget {
  return { left: MAX_CHUNKS };
}

export async function readChunks(
  office: OfficePackage,
  relationships: Relationship[],
  budget: ChunkBudget,
  depth: number,
): Promise<Map<string, ReadChunk>> {
  const chunks = new Map<string, ReadChunk>();
  for (const { id, type, target } of relationships) {
    if (type !== 'aFChunk') continue;
    const name = path.posix.basename(target ?? '');
    const isTooMuch = target === null || depth >= MAX_DEPTH || budget.left <= 0;
    budget.left -= 1;
    const bytes = isTooMuch ? null : await office.readBytes(target, MAX_XML_BYTES);
    chunks.set(id, { name, content: bytes && (await contentOf(name, bytes, budget, depth + 1)) });
  }
  return chunks;
}

/** The lines of a chunk at its place; what could not be read is told of. */
export function readChunk(id: string | undefined, reading: DocxReading): void {
  const chunk = reading.chunks.get(id ?? '');
  if (!chunk?.content) {
    noteLoss({ kind: 'part_unread', text: chunk?.name ?? '' }, reading, null);
    return;
  }
  const { lines, pictures, dropped, warnings, loose } = chunk.content;
  // A file that names the same part again and again would grow without end.
  reading.chunks.set(id ?? '', { ...chunk, content: null });
  const first = reading.requests.length;
  for (const read of pictures) reading.requests.push({ part: null, altText: read.altText, read });
  for (const line of lines) {
    reading.lines.push({
      ...line,
      pictures: line.pictures.map(({ offset, picture }) => ({
        offset,
        ...(picture === undefined ? {} : { picture: first + picture }),
      })),
    });
  }
  reading.pending.push(...loose);
  for (const item of dropped) reading.dropped.addItem(item);
  for (const warning of warnings) reading.warnings.add(warning);
}

async function contentOf(
  name: string,
  bytes: Uint8Array,
  budget: ChunkBudget,
  depth: number,
): Promise<ChunkLines | null> {
  try {
    return await linesOf(name, bytes, budget, depth);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function linesOf(
  name: string,
  bytes: Uint8Array,
  budget: ChunkBudget,
  depth: number,
): Promise<ChunkLines | null> {
  const opened = await openByContent(bytes);
  if (opened.kind === 'docx') return readDocxLines(opened.zip, budget, depth);
  if (opened.kind !== 'html' && opened.kind !== 'text') return null;
  const mail = opened.kind === 'text' ? htmlOfMht(bytes) : null;
  const isPage = opened.kind === 'html' || /\.x?html?$/i.test(name);
  if (mail ?? isPage) return linesOfHtml(mail ?? bytes);
  const text = decodeText(bytes).text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines = text.split('\n').map((line) => ({ text: line, pictures: [] }));
  return { lines, pictures: [], dropped: [], warnings: [], loose: [] };
}

function linesOfHtml(bytes: Uint8Array): ChunkLines {
  const { text } = decodeTextAs(declaredEncoding(bytes), bytes);
  const { lines, pictures, dropped, warnings, loose } = readHtmlLines(text);
  const skipped: SourceWarning[] = pictures.hasSkipped ? ['pictures_skipped'] : [];
  return {
    lines,
    pictures: pictures.pictures,
    dropped: dropped.trimmedList(),
    warnings: [...warnings, ...skipped],
    loose: loose.map(({ at: _, ...note }) => ({ ...note, offset: 0 })),
  };
}
