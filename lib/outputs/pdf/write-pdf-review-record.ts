import type { ReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { pdfDate } from './pdf-date';
import type { PdfOutcome } from './pdf-outcome';
import type { PdfWords } from './pdf-words';
import { recordRows } from './record-rows';
import { typesetPdf } from './typeset-pdf';

export type PdfFormRequest = { words: PdfWords; officeName: string; signal?: AbortSignal };

/** 审核表: the record of one review as a form. @throws PdfFailed; the signal's reason, when it was cancelled */
export async function writePdfReviewRecord(
  record: ReviewRecord,
  { words, officeName, signal }: PdfFormRequest,
): Promise<PdfOutcome> {
  const { title, signature, seal, date } = words.record;
  const stamp = `${words.revision} ${record.revisionNumber} · ${record.contentHash.slice(0, 8)}`;
  return typesetPdf({
    template: 'review-record.typ',
    properties: {
      title: `${title} ${record.headline.join(' ')}`.trim(),
      author: officeName,
      keywords: [stamp, `sha256:${record.contentHash}`],
      date: pdfDate(lastChange(record)),
    },
    data: { title, officeName, rows: recordRows(record, words), signatures: [signature, seal, date], stamp },
    signal,
  });
}

/** The same record is the same file, whenever it is made. */
function lastChange({ submittedAt, closedAt, stages }: ReviewRecord): Date {
  const times = [submittedAt, closedAt, ...stages.map(({ decision }) => decision?.decidedAt)];
  return new Date(Math.max(...times.map((at) => at?.getTime() ?? 0)));
}
