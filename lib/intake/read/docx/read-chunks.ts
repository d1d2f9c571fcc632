import path from 'node:path';
import { openByContent } from '@/lib/intake/read/file-kind';
import { decodeText, decodeTextAs } from '@/lib/intake/read/decode-text';
import { declaredEncoding } from '@/lib/intake/read/html/declared-encoding';
import { readHtmlLines } from '@/lib/intake/read/html/html-reader';
import { MAX_XML_BYTES } from '@/lib/intake/read/limits';
import { readRtfLines } from '@/lib/intake/read/read-rtf';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import type { SourceWarning } from '@/lib/intake/source';
import type { ChunkBudget, ChunkLines, ReadChunk, ReadWithin } from './chunk';
import type { OfficePackage, Relationship } from './office-package';

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
  readWithin: ReadWithin,
): Promise<Map<string, ReadChunk>> {
  const chunks = new Map<string, ReadChunk>();
  for (const { id, type, target } of relationships) {
    if (type !== 'aFChunk') continue;
    const name = path.posix.basename(target ?? '');
    const isTooMuch = target === null || depth >= MAX_DEPTH || budget.left <= 0;
    budget.left -= 1;
    const bytes = isTooMuch ? null : await office.readBytes(target, MAX_XML_BYTES);
    chunks.set(id, { name, content: bytes && (await contentOf(name, bytes, budget, depth + 1, readWithin)) });
  }
  return chunks;
}

async function contentOf(
  name: string,
  bytes: Uint8Array,
  budget: ChunkBudget,
  depth: number,
  readWithin: ReadWithin,
): Promise<ChunkLines | null> {
  try {
    return await linesOf(name, bytes, budget, depth, readWithin);
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
  readWithin: ReadWithin,
): Promise<ChunkLines | null> {
  const opened = await openByContent(bytes);
  if (opened.kind === 'docx') return readWithin(opened.zip, budget, depth);
  if (opened.kind === 'rtf') return { ...readRtfLines(bytes), pictures: [], loose: [] };
  if (opened.kind !== 'html' && opened.kind !== 'text') return null;
  if (opened.kind === 'html') return linesOfHtml(opened.page ?? bytes, opened.encoding);
  if (/\.x?html?$/i.test(name)) return linesOfHtml(bytes);
  const text = decodeText(bytes).text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines = text.split('\n').map((line) => ({ text: line, pictures: [] }));
  return { lines, pictures: [], dropped: [], warnings: [], loose: [] };
}

function linesOfHtml(bytes: Uint8Array, encoding?: string): ChunkLines {
  const { text } = decodeTextAs(encoding ?? declaredEncoding(bytes), bytes);
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
