import { shortHash, type OutputSource } from '@/lib/outputs/output-source';
import type { PdfWords } from '@/lib/outputs/pdf/pdf-words';
import { pdfDate } from '@/lib/outputs/pdf/pdf-date';
import type { PdfProperties } from '@/lib/outputs/pdf/typeset-pdf';

/** At the foot of each page: 版本 3 · 1a2b3c4d. */
export function stampOf(source: OutputSource, words: PdfWords): string {
  const which = source.revision === null ? words.workingCopy : `${words.revision} ${source.revision}`;
  return `${which} · ${shortHash(source)}`;
}

/** In the file's properties the hash stands whole. */
export function propertiesOf(source: OutputSource, writtenAt: Date, words: PdfWords): PdfProperties {
  return {
    title: titleOf(source, words),
    author: source.officeName,
    keywords: [stampOf(source, words), `sha256:${source.contentHash}`],
    date: pdfDate(writtenAt),
  };
}

/** A text that has no headline yet is called by whose it is. */
export function titleOf({ content }: OutputSource, words: PdfWords): string {
  return content.heading.headline.join(' ') || `${content.bodyName} ${content.year} ${words.year}`;
}
