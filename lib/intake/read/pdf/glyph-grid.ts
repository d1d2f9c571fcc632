import type { Glyph } from './page-marks';

/** Of letters in one place; more than any typesetter stacks. */
const MAX_A_CELL = 12;

const SPAN = 100_000;

type Cell = { column: number; row: number; step: number };

/** Letters by their place, so that what stands near one is found without looking at the others. */
export class GlyphGrid {
  private readonly cells = new Map<number, Glyph[]>();

  /** Whether a letter stands nearer to this one than it may and is the same, or any. */
  hasNear(glyph: Glyph, isAlike: (other: Glyph) => boolean): boolean {
    const steps = new Set([stepOf(glyph.size * 0.85), stepOf(glyph.size * 1.15)]);
    for (const step of steps) {
      const { column, row } = cellOf(glyph, step);
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          const near = this.cells.get(keyOf({ column: column + dx, row: row + dy, step }));
          if (near?.some(isAlike)) return true;
        }
      }
    }
    return false;
  }

  add(glyph: Glyph): void {
    const key = keyOf(cellOf(glyph, stepOf(glyph.size)));
    const cell = this.cells.get(key);
    if (!cell) this.cells.set(key, [glyph]);
    else if (cell.length < MAX_A_CELL) cell.push(glyph);
  }
}

/** Cells as large as the letters in them, sizes apart by the half. */
function stepOf(size: number): number {
  return Math.round(Math.log2(size) * 2);
}

function cellOf({ x, y }: Glyph, step: number): Cell {
  const side = 2 ** (step / 2);
  return { column: Math.floor(x / side), row: Math.floor(y / side), step };
}

/** One number for a cell; what lies further out than any page reaches shares one. */
function keyOf({ column, row, step }: Cell): number {
  return (within(step) * SPAN + within(column)) * SPAN + within(row);
}

function within(place: number): number {
  return Math.min(Math.max(place, -SPAN / 2 + 1), SPAN / 2 - 1) + SPAN / 2;
}
