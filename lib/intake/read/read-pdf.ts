import type { PDFPageProxy } from 'pdfjs-dist';
import type { Source, SourceNote, SourceWarning } from '@/lib/intake/source';
import { MAX_PDF_PAGES } from './limits';
import { assembleSource } from './lines/assemble-source';
import { hintByLooks } from './lines/hint-by-looks';
import type { ReadLine } from './lines/read-line';
import { joinParagraphs } from './pdf/join-paragraphs';
import { notesOfPage } from './pdf/notes-of-page';
import { openPdf } from './pdf/open-pdf';
import { edges, findColumns } from './pdf/page-columns';
import { linesOfPage } from './pdf/page-lines';
import { placeGlyphs } from './pdf/place-glyphs';
import { readPage } from './pdf/read-page';
import { refusePdfBombs } from './pdf/refuse-pdf-bombs';
import { seenGlyphs } from './pdf/seen-glyphs';
import { Refusal } from './unreadable-file';

type Reading = { lines: ReadLine[]; warnings: Set<SourceWarning>; notes: SourceNote[] };

/** The text of a PDF that a reader sees; whoever typeset it decided in what order it comes. */
export async function readPdf(fileName: string, bytes: Uint8Array): Promise<Source> {
  await refusePdfBombs(bytes);
  const pdf = await openPdf(bytes);
  const reading: Reading = { lines: [], warnings: new Set(), notes: [] };
  try {
    if (pdf.numPages > MAX_PDF_PAGES) throw new Refusal('file_too_large');
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      await readOnePage(page, number, reading);
      page.cleanup();
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
  const { lines, warnings, notes } = reading;
  if (lines.length === 0) warnings.add('text_layer_missing');
  hintByLooks(lines);
  return assembleSource(lines, { fileName, pictures: [], dropped: [], warnings: [...warnings], notes });
}

async function readOnePage(page: PDFPageProxy, number: number, reading: Reading): Promise<void> {
  const marks = await readPage(page);
  const glyphs = seenGlyphs(marks.glyphs);
  for (const pieces of placeGlyphs(glyphs)) {
    const found = linesOfPage(pieces);
    const columns = findColumns(found);
    if (columns) reading.warnings.add('columns_possible');
    reading.lines.push(...joinParagraphs(found, columns ?? [edges(found)]));
  }
  const [, , right = 0, top = 0] = page.view;
  const [left = 0, bottom = 0] = page.view;
  const pageArea = (right - left) * (top - bottom);
  reading.notes.push(...notesOfPage({ marks, glyphs, pageArea, number }));
}
