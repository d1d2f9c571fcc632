import type { LaidOutPage } from '@/lib/newspaper/layout/lay-out-page';
import { MARKS } from '@/lib/newspaper/layout/papers';
import type { Placed, PlacedTable } from '@/lib/newspaper/layout/placed';
import type { ReadPicture } from '@/lib/outputs/output-source';
import type { PdfOutcome } from './pdf-outcome';
import { typesetPdf, type PdfProperties } from './typeset-pdf';

type Request = {
  properties: PdfProperties;
  readPicture: ReadPicture;
  /** For the printer: with room for what is cut off, and marks where. */
  hasMarks: boolean;
  signal?: AbortSignal;
};

/**
 * A page as it was laid out: a line that is not as wide as was decided is an error, never an overprint.
 * @throws PdfFailed; RangeError where something had no room; the signal's reason, when it was cancelled
 */
export async function writePdfNewspaper(
  page: LaidOutPage,
  { properties, readPicture, hasMarks, signal }: Request,
): Promise<PdfOutcome> {
  if (!page.fit.isWhole) throw new RangeError('a page on which not everything has room');
  const pictures = await placedPictures(page.placed, readPicture);
  const { width, height, strokes, grounds } = page;
  return typesetPdf({
    template: 'newspaper.typ',
    properties,
    data: {
      width,
      height,
      marks: hasMarks ? MARKS : 0,
      strokes,
      grounds,
      placed: page.placed.map((one) => {
        if (one.kind === 'picture') return { ...one, path: pictures.get(one.hash ?? '')?.path ?? null };
        return one.kind === 'table' ? withinCells(one) : one;
      }),
      // A level is never left out, even where no article has a headline.
      subheadLevel: page.placed.some((one) => one.kind === 'text' && one.role === 'headline') ? 2 : 1,
    },
    pictures: [...pictures.values()],
    signal,
  });
}

/** A cell's lines from its own corner: the table is one to the typesetter, and to who reads by ear. */
function withinCells(table: PlacedTable): PlacedTable {
  const before = (lengths: readonly number[], at: number) =>
    lengths.slice(0, at).reduce((sum, length) => sum + length, 0);
  return {
    ...table,
    cells: table.cells.map((cell) => {
      const x = table.x + before(table.columnWidths, cell.x);
      const y = table.y + before(table.rowHeights, cell.y);
      return { ...cell, lines: cell.lines.map((line) => ({ ...line, x: line.x - x, y: line.y - y })) };
    }),
  };
}

async function placedPictures(placed: readonly Placed[], readPicture: ReadPicture) {
  const found = new Map<string, { path: string; bytes: Buffer }>();
  for (const one of placed) {
    if (one.kind !== 'picture' || one.hash === null || found.has(one.hash)) continue;
    const picture = await readPicture(one.hash);
    if (picture) found.set(one.hash, { path: `/pictures/${one.hash}.jpg`, bytes: picture.bytes });
  }
  return found;
}
