import type { KnownLine } from './line-kind';
import { numberingLevel } from './numbering-level';

/** Shorter ones are headings, or the last lines of paragraphs. */
const SHORTEST_ROW = 28;
/** So many rows that go on without an indent tell a text broken at a fixed width. */
const FEWEST_ROWS = 3;

/**
 * In a text broken at a fixed width, paragraphs indented: a row without a comma looks like a heading, but where the
 * next row goes on without an indent it is the beginning of a paragraph.
 */
export function markWrapped(lines: KnownLine[]): KnownLine[] {
  const goesOn = lines.map((line, at) => {
    const next = lines[at + 1];
    if (!next || !line.indented || next.indented || next.blanksBefore > 0) return false;
    return line.text.length >= SHORTEST_ROW && next.kind !== 'picture' && next.kind !== 'subhead';
  });
  if (goesOn.filter(Boolean).length < FEWEST_ROWS) return lines;
  return lines.map((line, at) => {
    const isRow = goesOn[at] && line.kind === 'short' && numberingLevel(line.folded) === 0;
    return isRow ? { ...line, kind: 'prose' } : line;
  });
}
