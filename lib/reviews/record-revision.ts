import type { ArticleContent } from '@/lib/domain/article/content';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import type { Tx } from '@/lib/db/client';
import { toJson } from '@/lib/db/json';

export type RecordedRevision = { id: string; number: number };
type Snapshot = { content: ArticleContent; contentHash: string; authorIds: string[] };

/**
 * The revision that holds this content: the latest one when its hash is the same, else a new one. Whoever
 * has written in the article since is added to its authors.
 */
export async function recordRevision(
  tx: Tx,
  submitter: PersonActor,
  articleId: string,
  { content, contentHash, authorIds }: Snapshot,
): Promise<RecordedRevision> {
  const latest = await tx.revision.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, contentHash: true },
  });
  const revision =
    latest?.contentHash === contentHash
      ? latest
      : await tx.revision.create({
          data: {
            articleId,
            number: (latest?.number ?? 0) + 1,
            content: toJson(content),
            contentHash,
            createdById: submitter.id,
          },
          select: { id: true, number: true },
        });
  await tx.revisionAuthor.createMany({
    data: authorIds.map((personId) => ({ revisionId: revision.id, personId })),
    skipDuplicates: true,
  });
  return { id: revision.id, number: revision.number };
}
