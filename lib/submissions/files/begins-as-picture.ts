const STARTS = [
  /^\xff\xd8\xff/, // JPEG
  /^\x89PNG\r\n/,
  /^RIFF[^]{4}WEBP/,
  /^GIF8/,
  /^BM[^]{4}\0\0\0\0/,
  /^(II\*\0|MM\0\*)/, // TIFF
  /^[^]{4}ftyp(heic|heix|mif1|avif)/,
];
const DOCUMENT_NAME = /\.(docx?|wps|pdf|txt|html?|rtf|odt|xlsx?|pptx?)$/i;

/**
 * Whether a file is a picture, by its first bytes, of a kind we take or not; one that is named as a document is not
 * what its sender thinks, and is left to the reader of documents to refuse.
 */
export function beginsAsPicture(bytes: Uint8Array, fileName: string): boolean {
  if (DOCUMENT_NAME.test(fileName)) return false;
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return STARTS.some((pattern) => pattern.test(start));
}
