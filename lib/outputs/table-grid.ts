import type { OutputCell, OutputTable } from './output-blocks';

/** A table's places row by row: the cell that begins there, or null where one that spans several covers the place. */
export function tableGrid({ rows }: OutputTable): (OutputCell | null)[][] {
  const grid: (OutputCell | null | undefined)[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      for (const line of grid.slice(top, top + cell.rowspan))
        for (let column = left; column < left + cell.colspan; column += 1) line[column] ??= null;
      const line = grid[top];
      if (line) line[left] = cell;
      left += cell.colspan;
    }
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null));
}
