import type { CoverageCell } from '@/lib/seasons/coverage';

export type CellWord = { key: string; count?: number; isBad: boolean };

/** What a cell of the matrix says, each word a key of `seasons.cell`: how far the material has come, what is amiss. */
export function cellWords({ asked, received, late, used, confirmed }: CoverageCell): CellWord[] {
  const words: CellWord[] = [];
  if (received > 0) words.push({ key: 'received', count: received, isBad: false });
  else if (asked) words.push({ key: late ? 'overdue' : 'asked', isBad: late });
  if (late && received > 0) words.push({ key: 'late', isBad: false });
  if (used > 0) words.push({ key: 'used', count: used, isBad: false });
  if (confirmed !== 'none') {
    words.push({ key: `standing.${confirmed}`, isBad: confirmed === 'disputed' || confirmed === 'void' });
  }
  return words;
}
