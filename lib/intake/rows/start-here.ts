import type { BlockRole } from '@/lib/intake/plan';
import { withKind } from './details-of';
import { type Row, isKept, isOfBlock } from './row';

/** Lets an article or a block begin at a row; where that begins already, it begins there no more. */
export function startHere(rows: readonly Row[], id: string, what: 'article' | BlockRole): Row[] {
  return rows.map((row) => {
    if (row.id !== id || !isKept(row)) return row;
    if (what === 'article') return { ...row, startsArticle: !row.startsArticle };
    if (row.starts === what) return { ...row, starts: null };
    const fitting = isOfBlock(row) ? row : withKind(row, what === 'section' ? 'heading' : 'paragraph');
    return { ...fitting, starts: what };
  });
}
