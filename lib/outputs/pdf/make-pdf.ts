import type { OutputMade } from '@/lib/outputs/output-made';
import { PdfFailed } from './apart/pdf-failed';
import type { PdfOutcome } from './pdf-outcome';

/** What cannot be set is a refusal, told to whoever asked. @throws the signal's reason, when it was cancelled */
export async function makePdf(write: () => Promise<PdfOutcome>): Promise<OutputMade> {
  try {
    const made = await write();
    if (made.kind === 'pdf') return { kind: 'file', bytes: made.bytes };
    return { kind: 'refused', refusal: made };
  } catch (error) {
    if (!(error instanceof PdfFailed)) throw error;
    console.error('a PDF was not made', error);
    return { kind: 'refused', refusal: { kind: 'pdf', failure: error.failure } };
  }
}
