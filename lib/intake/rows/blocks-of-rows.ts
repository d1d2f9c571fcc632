import type { BlockRole } from '@/lib/intake/plan';
import { impliedRole } from './plan-of-rows';
import { type Row, isKept, isOfBlock } from './row';

/** A block of a plan with the row it begins at. */
export type BlockOfRows = { row: Row; role: BlockRole; heading: string[]; paragraphs: string[] };

/** The blocks of all articles, in order, as planOfRows makes them. */
export function blocksOfRows(rows: readonly Row[]): BlockOfRows[] {
  const blocks: BlockOfRows[] = [];
  let open: BlockOfRows | null = null;
  for (const row of rows.filter(isKept)) {
    const { kind, starts, text } = row;
    if (row.startsArticle) open = null;
    if (!isOfBlock(row) || (kind === 'caption' && starts === null)) continue;
    const isLate: boolean = kind === 'heading' && (open?.paragraphs.length ?? 0) > 0;
    if (!open || starts !== null || isLate) {
      open = { row, role: starts ?? impliedRole(row), heading: [], paragraphs: [] };
      blocks.push(open);
    }
    if (kind === 'heading') open.heading.push(text);
    if (kind === 'paragraph') open.paragraphs.push(text);
  }
  return blocks;
}
