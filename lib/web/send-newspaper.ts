import { commandContext } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { downloadPage } from '@/lib/newspaper/commands/download-page';
import { getSiteIdentity, shownOfficeName } from '@/lib/publications/site-identity';
import { fileToSave } from './file-to-save';
import { printedWords } from './printed-words';

/**
 * A newspaper page to be saved, or to be printed from a tab of its own: that is a download too.
 * @throws Unauthenticated, Forbidden, Invalid, NotFound, NotPossible
 */
export async function sendNewspaper(
  pageId: string,
  { shows, isForPrinter }: { shows: boolean; isForPrinter: boolean },
): Promise<Response> {
  const ctx = await commandContext();
  const officeName = shownOfficeName(await getSiteIdentity(sharedDb()));
  const { fileName, bytes } = await downloadPage(
    ctx,
    { pageId, isForPrinter },
    { words: printedWords, officeName },
  );
  return fileToSave({ bytes: Buffer.from(bytes), mediaType: 'application/pdf', fileName, isShown: shows });
}
