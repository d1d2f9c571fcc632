import type { Tx } from '@/lib/db/client';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { followArticleDifferences } from '@/lib/proposals/differences/follow-article-differences';
import { revisionContent } from '@/lib/revisions/revision-content';
import { holdingWords } from './holds-words';
import { proposedColumns } from './proposed-content';
import { proposedDifferences } from './proposed-differences';
import { recordProposer } from './record-proposer';

/**
 * What a text says as a reviewer proposed it is theirs, however it came there: typed by hand, or pasted, in part or with
 * words changed, or with the text it was copied from. Notes them before the text is submitted. What is only left out, or
 * stands elsewhere, holds no words of theirs.
 */
export async function recordProposersMet(
  tx: Tx,
  now: Date,
  articleId: string,
  content: ArticleContent,
): Promise<void> {
  const proposals = await tx.proposal.findMany({
    where: {
      review: { articleId: { in: await withOrigins(tx, articleId) } },
      person: { authored: { none: { articleId } }, proposed: { none: { articleId } } },
    },
    orderBy: { id: 'asc' },
    select: {
      personId: true,
      ...proposedColumns,
      review: { select: { revision: { select: { content: true } } } },
    },
  });
  if (proposals.length === 0) return;
  const holdsWords = holdingWords(content);
  for (const { personId, review, ...parts } of proposals) {
    const base = revisionContent(review.revision.content);
    const differences = proposedDifferences(base, parts);
    const isMet =
      holdsWords(differences, base) ||
      followArticleDifferences(differences, base, content).taken.some(putsWords);
    if (isMet) await recordProposer(tx, now, articleId, personId);
  }
}

/** The article, the one it was copied from, and so on. */
async function withOrigins(tx: Tx, articleId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE origin (id) AS (
      SELECT ${articleId}::uuid
      UNION
      SELECT a."copiedFromId" FROM origin o JOIN "Article" a ON a.id = o.id WHERE a."copiedFromId" IS NOT NULL
    )
    SELECT id FROM origin`;
  return rows.map(({ id }) => id);
}

function putsWords(one: ArticleDifference): boolean {
  if (!('difference' in one)) return one.part === 'value' || one.content !== null;
  const { kind, put, splices } = one.difference;
  if (kind === 'block_moved') return false;
  return put !== '' || splices.some((splice) => 'put' in splice && splice.put.content.some(holdsPhoto));
}

const holdsPhoto = ({ type, content = [] }: DocumentNode): boolean =>
  type === 'photo' || content.some(holdsPhoto);
