export const MAX_SHEET_BYTES = 2 * 1024 * 1024;
export const MAX_ROWS = 2_000;
export const MAX_COLUMNS = 30;
/** Of the ledger. */
export const MAX_LEDGER_BYTES = 8 * 1024 * 1024;
export const MAX_LEDGER_ROWS = 10_000;
