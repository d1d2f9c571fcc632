import type { Tx } from '@/lib/db/client';
import { enqueue } from '@/lib/jobs/enqueue';
import type { TakenFile } from '@/lib/submissions/files/take-in-file';

/** Notes how many pictures the documents hold, and has a job store them: a hand-in does not wait for that. */
export async function noteDocuments(tx: Tx, taken: readonly TakenFile[]): Promise<void> {
  const documents = taken.flatMap(({ hash, fileName, pictures }) =>
    pictures ? [{ hash, fileName, ...pictures }] : [],
  );
  await tx.handedInDocument.createMany({
    data: documents.map(({ hash, count, hasUnread }) => ({ hash, pictureCount: count, hasUnread })),
    skipDuplicates: true,
  });
  for (const { hash, fileName, count } of documents) {
    if (count > 0) enqueue(tx, 'store-document-pictures', { hash, fileName }, { singletonKey: hash });
  }
}
