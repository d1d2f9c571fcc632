import type { LineHint, ScriptSpan, SourceNote } from '@/lib/intake/source';

/** `offset`: where in its line. */
export type PlacedNote = Omit<SourceNote, 'at'> & { offset: number };

/** How a line looks, its size in half points: what a heading without a heading's style is known by. */
export type Looks = { size: number; isBold: boolean; isCentred: boolean };

/** A line of a source as a reader hands it over. */
export type ReadLine = {
  text: string;
  kind?: Exclude<LineHint['kind'], 'picture'>;
  level?: number;
  /** Where in the line a picture stands; `picture` is missing when its bytes were not kept. */
  pictures: { offset: number; picture?: number }[];
  /** What is missing in the line. */
  notes?: PlacedNote[];
  scripts?: ScriptSpan[];
  /** Missing in tables, and where the file does not say. */
  looks?: Looks;
};
