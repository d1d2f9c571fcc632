import type { Tx } from '@/lib/db/client';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import { loadStanding, takenBack, textsToSend } from '@/lib/outputs/text-standing';

type Placed = { articleId: string; revisionId: string | null };

/**
 * What may stand on a page: the text that is approved or that readers read, the working copy, and what stood on it before.
 * @throws NotFound `article`; NotPossible `output_other_text`, `output_withdrawn_text`
 */
export async function requireTexts(
  tx: Tx,
  placed: readonly Placed[],
  before: readonly Placed[] = [],
): Promise<void> {
  for (const { articleId, revisionId } of placed) {
    const standing = await loadStanding(tx, articleId);
    if (!standing) throw new NotFound('article');
    if (revisionId === null) continue;
    if (before.some((one) => one.articleId === articleId && one.revisionId === revisionId)) continue;
    if (textsToSend(standing).some(({ revision }) => revision.id === revisionId)) continue;
    throw new NotPossible(
      takenBack(standing)?.id === revisionId ? 'output_withdrawn_text' : 'output_other_text',
    );
  }
}

/** What an event says stands on the page. */
export async function textsOnRecord(tx: Tx, placed: readonly Placed[]) {
  const ids = placed.flatMap(({ revisionId }) => (revisionId === null ? [] : [revisionId]));
  const revisions = await tx.revision.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, contentHash: true },
  });
  return placed.map(({ articleId, revisionId }) => {
    const found = revisions.find(({ id }) => id === revisionId);
    return { articleId, revision: found?.number ?? null, contentHash: found?.contentHash ?? '' };
  });
}
