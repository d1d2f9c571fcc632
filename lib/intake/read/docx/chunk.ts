import type { PlacedNote, ReadLine } from '@/lib/intake/read/lines/read-line';
import type { OpenZip } from '@/lib/intake/read/zip/open-zip';
import type { DroppedItem, SourcePicture, SourceWarning } from '@/lib/intake/source';

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

/** Reads a Word file that stands in so many others. */
export type ReadWithin = (zip: OpenZip, budget: ChunkBudget, depth: number) => Promise<ChunkLines>;
