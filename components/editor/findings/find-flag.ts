import type { ImportFlagToLookAt } from '@/lib/imports/queries/list-import-flags';
import { anchorText } from '@/lib/document/anchor-text';
import type { DocumentNode } from '@/lib/domain/article/content';

export type FlagPlace =
  | { part: 'head' }
  | { part: 'heading'; sectionId: string }
  | { part: 'text'; sectionId: string; start: number; end: number };

type Written = { id: string; headingLines: string[]; doc: DocumentNode };

/** Where the words of a flag still stand, in their own section or one they were moved to; null when they are gone. */
export function findFlag(
  flag: Pick<ImportFlagToLookAt, 'sectionId' | 'text' | 'before' | 'after'>,
  head: readonly string[],
  sections: readonly Written[],
): FlagPlace | null {
  if (flag.sectionId === null)
    return head.some((line) => placeIn(line, flag) !== null) ? { part: 'head' } : null;
  const own = sections.filter(({ id }) => id === flag.sectionId);
  for (const { id, headingLines, doc } of [...own, ...sections.filter((section) => !own.includes(section))]) {
    if (headingLines.some((line) => placeIn(line, flag) !== null)) return { part: 'heading', sectionId: id };
    const start = placeIn(anchorText(doc), flag);
    if (start !== null) return { part: 'text', sectionId: id, start, end: start + flag.text.length };
  }
  return null;
}

/** With the words on both sides, or what was left of them on one. */
function placeIn(
  line: string,
  { text, before, after }: Pick<ImportFlagToLookAt, 'text' | 'before' | 'after'>,
) {
  const tried = [
    [before, after],
    ...(before === '' ? [] : [[before, '']]),
    ...(after === '' ? [] : [['', after]]),
  ];
  for (const [left = '', right = ''] of tried) {
    const at = line.indexOf(left + text + right);
    if (at >= 0) return at + left.length;
  }
  return null;
}
