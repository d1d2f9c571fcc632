import type { KnownLine } from './line-kind';
import { numberingLevel } from './numbering-level';
import type { RankOf } from './section-level';
import { squeeze } from './squeeze';

/** Short lines that stand together: `heads` a section, or stand in one, as a subhead or as plain lines. */
export type HeadingGroup = { lines: KnownLine[]; heads: boolean; isSubhead: boolean };

const MAX_LINES = 3;

/** A run of short lines before prose as headings: one of up to three lines, or one under another. */
export function groupHeadings(
  run: KnownLine[],
  { rankOf, top }: { rankOf: RankOf; top: number },
): HeadingGroup[] {
  return stacks(run).flatMap((lines): HeadingGroup[] => {
    const heads = lines.some((line) => line.kind !== 'subhead' && rankOf(line) === top);
    if (lines.length <= MAX_LINES) return [{ lines, heads, isSubhead: !heads }];
    const plain = lines.slice(0, -headingLines(lines));
    return [
      { lines: plain, heads: false, isSubhead: false },
      { lines: lines.slice(plain.length), heads, isSubhead: !heads },
    ];
  });
}

/** A numbered line, a styled one of another level and a dashed one each begin anew. */
function stacks(run: KnownLine[]): KnownLine[][] {
  const result: KnownLine[][] = [];
  for (const line of run) {
    const before = result.at(-1);
    const beginsAnew = numberingLevel(line.folded) > 0 || line.kind === 'subhead' || line.kind === 'heading';
    if (before && (!beginsAnew || isSecondHalf(before, line))) before.push(line);
    else result.push([line]);
  }
  return result;
}

function isSecondHalf(before: KnownLine[], line: KnownLine): boolean {
  const last = before.at(-1);
  const level = (one: KnownLine | undefined) => one?.hints.find((hint) => hint.kind === 'heading')?.level;
  return (
    line.kind === 'heading' &&
    last?.kind === 'heading' &&
    level(last) === level(line) &&
    numberingLevel(line.folded) === 0
  );
}

function headingLines(lines: KnownLine[]): number {
  const [one, two] = lines.slice(-2).map((line) => squeeze(line.folded).length);
  return one !== undefined && two !== undefined && Math.abs(one - two) <= 1 ? 2 : 1;
}
