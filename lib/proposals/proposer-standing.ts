import { whoseText } from '@/lib/articles/whose-text';
import type { Reader } from '@/lib/db/client';
import { whatTakingMeans } from '@/lib/domain/workflow/what-taking-means';
import { getOfficeChoices } from '@/lib/office/queries';
import { listConfiguredStages } from '@/lib/stages/list-configured-stages';

/** As whatTakingMeans has it; `leavesUnstaffed` is the stage's name. */
export type ProposerStanding = { becomesAuthor: boolean; leavesUnstaffed: string | null };

/**
 * What taking anything of theirs would mean for each person, as the office's stages are now; those who are on record as
 * authors or proposers of the article already are left out.
 */
export async function proposerStandings(
  db: Reader,
  articleId: string,
  personIds: readonly string[],
): Promise<Map<string, ProposerStanding>> {
  const [stages, { proposersDecide }, whose] = await Promise.all([
    listConfiguredStages(db),
    getOfficeChoices(db),
    whoseText(db, articleId),
  ]);
  const news = personIds.filter((id) => !whose.authorIds.has(id) && !whose.proposerIds.has(id));
  return new Map(
    news.map((id) => {
      const { becomesAuthor, leavesUnstaffed } = whatTakingMeans({ stages, proposersDecide }, whose, id);
      return [id, { becomesAuthor, leavesUnstaffed: leavesUnstaffed?.name ?? null }];
    }),
  );
}
