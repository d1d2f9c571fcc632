import type { PDFPageProxy } from 'pdfjs-dist';
import type { Source, SourceWarning } from '@/lib/intake/source';
import { MAX_PDF_PAGES } from './limits';
import { assembleSource } from './lines/assemble-source';
import { hintByLooks } from './lines/hint-by-looks';
import type { ReadLine } from './lines/read-line';
import { joinParagraphs } from './pdf/join-paragraphs';
import { openPdf } from './pdf/open-pdf';
import { edges, findColumns } from './pdf/page-columns';
import { linesOfPage, type PlacedText } from './pdf/page-lines';
import { refusePdfBombs } from './pdf/refuse-pdf-bombs';
import { Refusal } from './unreadable-file';

/** The text layer of a PDF; whoever typeset it decided in what order it comes. */
export async function readPdf(fileName: string, bytes: Uint8Array): Promise<Source> {
  await refusePdfBombs(bytes);
  const pdf = await openPdf(bytes);
  const lines: ReadLine[] = [];
  const warnings = new Set<SourceWarning>();
  try {
    if (pdf.numPages > MAX_PDF_PAGES) throw new Refusal('file_too_large');
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const found = linesOfPage(await textOf(page));
      const columns = findColumns(found);
      if (columns) warnings.add('columns_possible');
      lines.push(...joinParagraphs(found, columns ?? [edges(found)]));
      page.cleanup();
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
  if (lines.length === 0) warnings.add('text_layer_missing');
  hintByLooks(lines);
  return assembleSource(lines, { fileName, pictures: [], dropped: [], warnings: [...warnings] });
}

async function textOf(page: PDFPageProxy): Promise<PlacedText[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: item.height || 1 }];
  });
}
