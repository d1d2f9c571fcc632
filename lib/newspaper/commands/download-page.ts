import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { downloadPageInput } from '@/lib/newspaper/input';
import { layOutStoredPage, type StoredPage } from '@/lib/newspaper/lay-out-stored-page';
import type { PrintedWords } from '@/lib/newspaper/layout/printed-furniture';
import { PdfFailed } from '@/lib/outputs/pdf/apart/pdf-failed';
import { pdfDate } from '@/lib/outputs/pdf/pdf-date';
import { writePdfNewspaper } from '@/lib/outputs/pdf/write-pdf-newspaper';
import { readMaster } from '@/lib/outputs/read-master';

type Setting = { words: PrintedWords; officeName: string };

/**
 * The page as a PDF, of what is saved: to be read, or for the printer with bleed and marks. Who took it is on record.
 * @throws Forbidden, Invalid; NotFound `newspaper`; NotPossible `newspaper_empty`, `output_withdrawn_text`, `hash_matches`,
 *   `newspaper_overfull` where not everything has room, `newspaper_missing_characters`, `newspaper_not_set`
 */
export async function downloadPage(
  ctx: Ctx,
  raw: unknown,
  { words, officeName }: Setting,
): Promise<{ fileName: string; bytes: Buffer }> {
  const { pageId, isForPrinter } = parseInput(downloadPageInput, raw);
  requirePermission(ctx.actor, 'output.download', {});
  const stored = await transaction(ctx, async (tx) => {
    const found = await layOutStoredPage(tx, pageId, words);
    requirePrintable(found);
    return found;
  });
  const bytes = await pdfOf(stored, { isForPrinter, officeName });
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const { name, texts } = stored;
  await transaction(ctx, (tx) => {
    recordEvent(tx, ctx, {
      type: 'newspaper.downloaded',
      subjectId: pageId,
      payload: {
        name,
        fileHash,
        isForPrinter,
        texts: texts.map(({ articleId, revision, contentHash }) => ({ articleId, revision, contentHash })),
      },
    });
  });
  return { fileName: fileNameOf(stored, isForPrinter, fileHash), bytes };
}

function requirePrintable({ texts, page }: StoredPage): void {
  if (texts.length === 0) throw new NotPossible('newspaper_empty');
  if (texts.some(({ isTakenBack }) => isTakenBack)) throw new NotPossible('output_withdrawn_text');
  if (texts.some(({ revisionId, isApproved }) => revisionId !== null && !isApproved))
    throw new NotPossible('hash_matches');
  if (!page.fit.isWhole) throw new NotPossible('newspaper_overfull');
}

async function pdfOf(
  { name, updatedAt, texts, page }: StoredPage,
  { isForPrinter, officeName }: { isForPrinter: boolean; officeName: string },
): Promise<Buffer> {
  try {
    const made = await writePdfNewspaper(page, {
      properties: {
        title: name,
        author: officeName,
        keywords: texts.map(({ contentHash }) => `sha256:${contentHash}`),
        date: pdfDate(updatedAt),
      },
      readPicture: readMaster,
      hasMarks: isForPrinter,
    });
    if (made.kind === 'pdf') return made.bytes;
    const missing = made.characters.map(({ character }) => character).join(' ');
    throw new NotPossible('newspaper_missing_characters', { missing });
  } catch (error) {
    if (!(error instanceof PdfFailed)) throw error;
    console.error('a newspaper page was not made', error);
    throw new NotPossible('newspaper_not_set');
  }
}

const REFUSED = /[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu;

/** 专版名-1a2b3c4d.pdf; a draft and the printer's copy say so. */
function fileNameOf({ name, texts }: StoredPage, isForPrinter: boolean, hash: string): string {
  const parts = [
    name.replace(REFUSED, ' ').trim() || '专版',
    ...(texts.some(({ isApproved }) => !isApproved) ? ['未审定'] : []),
    ...(isForPrinter ? ['印刷'] : []),
    hash.slice(0, 8),
  ];
  return `${parts.join('-')}.pdf`;
}
