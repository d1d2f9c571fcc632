const MB = 1024 * 1024;

/** Of a file as handed in. */
export const MAX_FILE_BYTES = 50 * MB;

/** Of a zip: entries, all of them inflated, one inflated part of text. */
export const MAX_ZIP_ENTRIES = 5_000;
export const MAX_INFLATED_BYTES = 256 * MB;
export const MAX_XML_BYTES = 48 * MB;
/** Real documents shrink thirtyfold at most; small parts may shrink more without doing harm. */
export const MAX_ZIP_RATIO = 150;
export const RATIO_COUNTS_FROM = 4 * MB;

/** Of one paragraph or table, as a tree in memory. */
export const MAX_XML_NODES = 1_000_000;
export const MAX_XML_DEPTH = 400;
export const MAX_HTML_DEPTH = 4_000;

export const MAX_PICTURES = 200;
export const MAX_PICTURE_BYTES = 30 * MB;
export const MAX_PICTURES_BYTES = 60 * MB;

export const MAX_PDF_PAGES = 2_000;
/** Of one compressed stream in a PDF, pictures apart. */
export const MAX_PDF_STREAM_BYTES = 32 * MB;
