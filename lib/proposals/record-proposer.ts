import type { Tx } from '@/lib/db/client';
import { proposerStandings } from './proposer-standing';

/**
 * Notes that text a reviewer proposed came into the article; nothing where that is known. `becameAuthor`: as
 * whatTakingMeans has it.
 */
export async function recordProposer(
  tx: Tx,
  now: Date,
  articleId: string,
  personId: string,
): Promise<{ becameAuthor: boolean }> {
  const standing = (await proposerStandings(tx, articleId, [personId])).get(personId);
  if (!standing) return { becameAuthor: false };
  const { becomesAuthor } = standing;
  if (becomesAuthor) await tx.articleAuthor.create({ data: { articleId, personId, firstWroteAt: now } });
  else await tx.articleProposer.create({ data: { articleId, personId, firstTakenAt: now } });
  return { becameAuthor: becomesAuthor };
}
