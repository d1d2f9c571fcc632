import writeXlsxFile from 'write-excel-file/node';

export type Sheet = {
  name: string;
  /** The first is the heading, and stays in sight with the first `frozenColumns`. */
  rows: string[][];
  /** Of each column, in characters. */
  widths: number[];
  frozenColumns?: number;
};

/** A sheet's name may hold none of these, and 31 characters. */
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1';

/** An .xlsx file. Every cell is text, never a formula, whatever it begins with. */
export function writeSheet({ name, rows, widths, frozenColumns = 0 }: Sheet): Promise<Buffer> {
  const cells = rows.map((row, index) =>
    row.map((value) => ({
      value,
      type: String,
      wrap: true,
      alignVertical: 'top' as const,
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  return writeXlsxFile(cells, {
    sheet: sheetName(name),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    ...(frozenColumns > 0 ? { stickyColumnsCount: frozenColumns } : {}),
  }).toBuffer();
}
