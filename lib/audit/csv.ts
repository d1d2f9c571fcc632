/** Makes Excel and WPS read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One row of a CSV file (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before
 * it (OWASP, CSV injection).
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
