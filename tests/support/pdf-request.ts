import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { OutputSource, ReadPicture } from '@/lib/outputs/output-source';
import type { PdfOutcome } from '@/lib/outputs/pdf/pdf-outcome';
import type { PdfRequest } from '@/lib/outputs/pdf/pdf-request';
import outputs from '@/messages/zh-CN/outputs.json';

export const PDF_WORDS = outputs.pdf;

export function sourceOfContent(content: ArticleContent, rest: Partial<OutputSource> = {}): OutputSource {
  return {
    content,
    contentHash: contentHash(content, CURRENT_FORM),
    revision: 3,
    isApproved: true,
    publication: null,
    officeName: '云溪区委宣传部',
    ...rest,
  };
}

export function pdfRequest(readPicture: ReadPicture = async () => null): PdfRequest {
  return { words: PDF_WORDS, readPicture, writtenAt: new Date('2026-12-30T08:00:00Z') };
}

/** Of an outcome that must be a file. */
export function madePdf(outcome: PdfOutcome): Buffer {
  if (outcome.kind === 'pdf') return outcome.bytes;
  throw new Error(`no font for ${outcome.characters.map(({ character }) => character).join('')}`);
}

/** Whether a line of an article's file stands around its text: its head, its foot, the place of a picture. */
export function isPdfFurniture({ content }: OutputSource): (line: string) => boolean {
  const head = `${content.bodyName} ${content.year}`;
  return (line) =>
    line.startsWith(head) || /^(版本 \d+|工作稿) · [0-9a-f]{8}/.test(line) || line === PDF_WORDS.noPicture;
}
