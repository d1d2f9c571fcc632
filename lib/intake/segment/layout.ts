import type { KnownLine } from './line-kind';

/** How a text is set: the blank lines usual before a paragraph, and whether paragraphs are indented. */
export type Layout = { blanks: number; indented: boolean };

export function layoutOf(lines: KnownLine[]): Layout {
  const prose = lines.filter((line) => line.kind === 'prose');
  const counts = new Map<number, number>();
  for (const { blanksBefore } of prose) counts.set(blanksBefore, (counts.get(blanksBefore) ?? 0) + 1);
  const [usual] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return {
    blanks: usual?.[0] ?? 0,
    indented: prose.filter((line) => line.indented).length > 0.6 * prose.length,
  };
}

/** Whether a line is set off from the one before it, as pictures are. */
export function isSetOff(line: KnownLine | undefined, layout: Layout): boolean {
  return line !== undefined && line.blanksBefore >= layout.blanks + 2;
}
