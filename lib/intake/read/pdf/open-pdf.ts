import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Refusal } from '@/lib/intake/read/unreadable-file';

const PACKAGE = path.resolve('node_modules/pdfjs-dist');

/** @throws Refusal: file_encrypted, file_broken */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // Loaded when the first PDF comes: it is large, and most files are none.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    return await getDocument({
      // It takes the bytes for itself.
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      // Pictures are not taken out of a PDF: none is unpacked, whatever its size.
      maxImageSize: 1,
      // Fonts that are not in the file name their letters by these tables.
      cMapUrl: `${PACKAGE}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${PACKAGE}/standard_fonts/`,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(isLocked ? 'file_encrypted' : 'file_broken', error);
  }
}
