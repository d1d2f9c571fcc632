export const MAX_SHEET_BYTES = 2 * 1024 * 1024;
export const MAX_ROWS = 2_000;
export const MAX_COLUMNS = 30;
