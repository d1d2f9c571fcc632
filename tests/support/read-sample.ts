import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFile } from '@/lib/intake/read/read-file';
import { UnreadableFile } from '@/lib/intake/read/unreadable-file';
import type { DroppedReason, LineHint, Source } from '@/lib/intake/source';

const folder = path.resolve(import.meta.dirname, '../fixtures/intake/read');

export function sampleBytes(fileName: string): Buffer {
  return readFileSync(path.join(folder, fileName));
}

export function readSample(fileName: string): Promise<Source> {
  return readFile({ fileName, bytes: sampleBytes(fileName) });
}

/** The key of the message a person would see; null when the file comes in. */
export async function refusalOf(fileName: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await readFile({ fileName, bytes });
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile && error.fileName === fileName) return error.readError;
    throw error;
  }
}

export function droppedFor(source: Source, reason: DroppedReason): string[] {
  return source.dropped.filter((item) => item.reason === reason).map((item) => item.text);
}

/** Each hint of these kinds as a line: kind, level and text. */
export function hinted(source: Source, ...kinds: LineHint['kind'][]): string[] {
  return source.hints
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${source.text.slice(start, end)}`.trim());
}
