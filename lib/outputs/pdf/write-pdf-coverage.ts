import type { Coverage } from '@/lib/seasons/coverage';
import { matrixToSet } from './matrix-to-set';
import { pdfDate } from './pdf-date';
import type { PdfOutcome } from './pdf-outcome';
import { timeInChinese } from './time-in-chinese';
import { typesetPdf } from './typeset-pdf';
import type { PdfFormRequest } from './write-pdf-review-record';

/**
 * A season's sections by departments, as it stood at `at`. @throws PdfFailed; the signal's reason, when it was cancelled
 */
export async function writePdfCoverage(
  coverage: Coverage,
  { words, officeName, at, signal }: PdfFormRequest & { at: Date },
): Promise<PdfOutcome> {
  const { title, section, due } = words.matrix;
  return typesetPdf({
    template: 'coverage.typ',
    properties: {
      title: `${coverage.name} ${title}`,
      author: officeName,
      keywords: [`${coverage.year}`],
      date: pdfDate(at),
    },
    data: {
      title,
      season: coverage.name,
      facts: `${due} ${timeInChinese(coverage.dueAt)}`,
      section,
      stamp: timeInChinese(at),
      ...matrixToSet(coverage, words.matrix),
    },
    signal,
  });
}
