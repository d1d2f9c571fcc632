import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { anchorText } from '@/lib/document/anchor-text';
import type { ArticleContent } from '@/lib/domain/article/content';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { can } from '@/lib/domain/permissions/can';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { proposedContent } from '@/lib/proposals/proposed-content';
import { remembered } from '@/lib/proposals/remembered';
import { proposalAsSaved } from '@/lib/proposals/proposal-as-saved';
import { takenIn, type TakenDifference, type TakenPlace } from '@/lib/proposals/taken-in';
import { revisionContent } from '@/lib/revisions/revision-content';

/** Words that a reviewer proposed: '' where only some were left out. */
export type TakenWords = { words: string; places: TakenPlace[] };

/** How much of a revision is a reviewer's. `characters`: as Word counts Chinese, those that were put in. */
export type ProposerShare = {
  person: { id: string; displayName: string };
  /** At which they proposed it; none where it came with a text that was copied. */
  stages: string[];
  differences: number;
  characters: number;
  /** Of the whole revision. */
  ofCharacters: number;
  taken: TakenWords[];
};

const rememberedTaken = remembered<TakenDifference[]>();

/** What of a revision reviewers had proposed for earlier ones of its article; none where the actor may not read it. */
export async function listProposerShares(
  { actor, db }: Reading,
  revisionId: string,
): Promise<ProposerShare[]> {
  return can(actor, 'article.read', {}).allowed ? loadProposerShares(db, revisionId) : [];
}

/** For a job, of which whoever asked for it was asked. */
export async function loadProposerShares(db: Reader, revisionId: string): Promise<ProposerShare[]> {
  const revision = await loadRevision(db, revisionId);
  if (!revision || revision.proposers.length === 0) return [];
  const content = revisionContent(revision.content);
  const ofCharacters = charactersIn(content);
  return revision.proposers.map(({ person }) => {
    const own = revision.article.reviews.flatMap((review) =>
      review.proposals
        .filter(({ personId }) => personId === person.id)
        .map((proposal) => {
          const found = rememberedTaken(`${revisionId} ${proposalAsSaved(proposal)}`, () => {
            const base = revisionContent(review.revision.content);
            return takenIn(base, proposedContent(base, proposal), content);
          });
          return { proposal, found };
        }),
    );
    const taken = own
      .flatMap(({ found }) => found)
      .map(({ difference, places }) => ({ words: wordsPut(difference), places }));
    // What was taken and has been changed since is no more to be found word for word.
    const changed = own.map(
      ({ proposal, found }) =>
        proposal.answers.filter(
          ({ differenceId }) => !found.some(({ difference }) => difference.id === differenceId),
        ).length,
    );
    return {
      person,
      stages: [...new Set(own.map(({ proposal }) => proposal.reviewStage.name))],
      differences: taken.length + changed.reduce((sum, count) => sum + count, 0),
      characters: taken.reduce((sum, { words }) => sum + countCharacters(words), 0),
      ofCharacters,
      taken,
    };
  });
}

function loadRevision(db: Reader, id: string) {
  return db.revision.findUnique({
    where: { id },
    select: {
      content: true,
      proposers: { select: { person: { select: { id: true, displayName: true } } } },
      article: { select: { reviews: { orderBy: { submittedAt: 'asc' }, select: ofReview(id) } } },
    },
  });
}

/** Not of what is proposed for this very revision. */
const ofReview = (revisionId: string) => ({
  revision: { select: { content: true } },
  proposals: {
    where: { review: { revisionId: { not: revisionId } } },
    select: {
      id: true,
      personId: true,
      head: true,
      headVersion: true,
      reviewStage: { select: { name: true } },
      texts: { select: { sectionId: true, version: true, headingLines: true, document: true } },
      answers: { where: { isTaken: true }, select: { differenceId: true } },
    },
  },
});

function wordsPut(one: ArticleDifference): string {
  if ('difference' in one) return one.difference.kind === 'block_moved' ? '' : one.difference.put;
  return one.part === 'value' && typeof one.after === 'string' ? one.after : '';
}

function charactersIn({ heading, sections }: ArticleContent): number {
  const lines = [heading.seriesLabel, ...heading.kicker, ...heading.headline, heading.subhead];
  const texts = sections.flatMap(({ headingLines, doc }) => [...headingLines, anchorText(doc)]);
  return countCharacters([...lines, ...texts].join('\n'));
}
