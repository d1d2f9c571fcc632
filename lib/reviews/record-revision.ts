import type { ArticleContent } from '@/lib/domain/article/content';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import type { Tx } from '@/lib/db/client';
import { toJson } from '@/lib/db/json';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import { hashInForm } from '@/lib/revisions/hash-in-form';

export type RecordedRevision = { id: string; number: number; contentHash: string };
type Snapshot = { content: ArticleContent; authorIds: string[]; proposerIds: string[]; takenAt: Date };

/**
 * The revision that holds this content: the latest one when it has that content, else a new one, hashed in today's
 * form. Whoever has written in the article since is added to its authors, whose proposals came into it to its proposers.
 */
export async function recordRevision(
  tx: Tx,
  submitter: PersonActor,
  articleId: string,
  { content, authorIds, proposerIds, takenAt }: Snapshot,
): Promise<RecordedRevision> {
  const latest = await tx.revision.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, form: true, contentHash: true },
  });
  const revision =
    latest && hashInForm(content, latest.form) === latest.contentHash
      ? latest
      : await tx.revision.create({
          data: {
            articleId,
            number: (latest?.number ?? 0) + 1,
            content: toJson(content),
            form: CURRENT_FORM,
            contentHash: contentHash(content, CURRENT_FORM),
            createdById: submitter.id,
            createdAt: takenAt,
          },
          select: { id: true, number: true, contentHash: true },
        });
  await tx.revisionAuthor.createMany({
    data: authorIds.map((personId) => ({ revisionId: revision.id, personId })),
    skipDuplicates: true,
  });
  await tx.revisionProposer.createMany({
    data: proposerIds.map((personId) => ({ revisionId: revision.id, personId })),
    skipDuplicates: true,
  });
  return { id: revision.id, number: revision.number, contentHash: revision.contentHash };
}
