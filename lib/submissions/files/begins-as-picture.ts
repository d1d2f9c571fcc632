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
 * Whether the first bytes of a file are those of a picture, of a kind we accept or not. A picture with the name of a
 * document is a mistake of its sender; the document reader refuses it.
 */
export function beginsAsPicture(bytes: Uint8Array, fileName: string): boolean {
  if (DOCUMENT_NAME.test(fileName)) return false;
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return STARTS.some((pattern) => pattern.test(start));
}
