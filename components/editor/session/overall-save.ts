import { saveWord, type SaveState, type SaveWord } from '@/components/editor/saving/save-state';

export type OverallSave = { word: SaveWord; savedAt: string; isKept: boolean };

// From the most to the least pressing.
const ORDER: readonly SaveWord[] = [
  'closed',
  'signed_out',
  'conflict',
  'refused',
  'unreachable',
  'saving',
  'unsaved',
  'saved',
];

/** One state for the whole page: the most pressing, and the latest save. */
export function overallSave(states: SaveState<unknown>[]): OverallSave {
  const words = new Set(states.map(saveWord));
  return {
    word: ORDER.find((word) => words.has(word)) ?? 'saved',
    savedAt: states.map((state) => state.savedAt).reduce((latest, at) => (at > latest ? at : latest), ''),
    isKept: states.every((state) => state.isKept),
  };
}

export function isSameOverall(a: OverallSave, b: OverallSave): boolean {
  return a.word === b.word && a.savedAt === b.savedAt && a.isKept === b.isKept;
}
