import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { enqueue } from '@/lib/jobs/enqueue';

/** Enqueues the pictures of documents whose job was lost, or that came before this program looked for pictures. */
export async function queueLostPictures(ctx: Ctx): Promise<void> {
  const lost = await ctx.db.$queryRaw<{ hash: string; fileName: string }[]>`
    SELECT DISTINCT ON (f.hash) f.hash, f."fileName"
    FROM "SubmissionFile" f LEFT JOIN "HandedInDocument" d ON d.hash = f.hash
    WHERE f.kind = 'document' AND (d.hash IS NULL OR d."pictureCount" >
      (SELECT count(*) FROM "DocumentPicture" p WHERE p."documentHash" = f.hash))`;
  for (const { hash, fileName } of lost) {
    const job = { hash, fileName };
    await transaction(ctx, (tx) => enqueue(tx, 'store-document-pictures', job, { singletonKey: hash }));
  }
}
