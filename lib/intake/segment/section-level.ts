import type { KnownLine } from './line-kind';
import { numberingLevel } from './numbering-level';
import { headsOutlook } from './sentence-shapes';

/** A heading's rank in its article, 0 the highest; equal ranks head sections of one order. */
export type RankOf = (line: KnownLine) => number;

/** Which of an article's short lines head sections, and which stand inside them. */
export function sectionLevel(lines: KnownLine[]): { rankOf: RankOf; top: number } {
  const headings = lines.filter((line) => line.kind === 'short' || line.kind === 'heading');
  const hasStyles = headings.filter((line) => line.kind === 'heading').length > 1;
  const numbered = headings.map((line) => numberingLevel(line.folded)).filter((level) => level > 0);
  const first = numbered.reduce((least, level) => Math.min(least, level), 9);
  const unnumbered = lines.some((line, at) => isRightAbove(line, lines[at + 1])) ? first - 1 : first + 0.5;
  const rankOf = (line: KnownLine) => {
    const style = line.hints.find((hint) => hint.kind === 'heading');
    if (hasStyles) return style ? (style.level ?? 1) : 9;
    const level = numberingLevel(line.folded);
    if (level > 0 || numbered.length === 0) return level;
    return headsOutlook(line.folded) ? first : unnumbered;
  };
  return { rankOf, top: headings.reduce((least, line) => Math.min(least, rankOf(line)), 9) };
}

/** An unnumbered heading with a numbered one under it holds the numbered ones. */
function isRightAbove(line: KnownLine, next: KnownLine | undefined): boolean {
  if (line.kind !== 'short' || next?.kind !== 'short') return false;
  return numberingLevel(line.folded) === 0 && numberingLevel(next.folded) > 0;
}
