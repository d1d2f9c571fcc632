import { findUnstaffedStage, type NamedStage } from './separation';

type Office<S> = { stages: readonly S[]; proposersDecide: boolean };
type Whose = { authorIds: ReadonlySet<string>; proposerIds: ReadonlySet<string> };

/**
 * What it means for a reviewer that text of theirs comes into an article.
 *
 * `becomesAuthor`: there is one stage only, or nobody would be left to approve who neither wrote nor proposed any of it,
 * so they cannot review the article any more. `leavesUnstaffed`: the stage that then has nobody left, where it had
 * somebody before.
 */
export function whatTakingMeans<S extends NamedStage>(
  { stages, proposersDecide }: Office<S>,
  { authorIds, proposerIds }: Whose,
  personId: string,
): { becomesAuthor: boolean; leavesUnstaffed: S | null } {
  const unstaffed = (authors: ReadonlySet<string>, proposers: ReadonlySet<string>) =>
    proposersDecide
      ? findUnstaffedStage(stages, authors, proposers)
      : findUnstaffedStage(stages, new Set([...authors, ...proposers]));
  const asProposer = unstaffed(authorIds, new Set([...proposerIds, personId]));
  const becomesAuthor = proposersDecide && (stages.length < 2 || asProposer !== null);
  const after = becomesAuthor ? unstaffed(new Set([...authorIds, personId]), proposerIds) : asProposer;
  return { becomesAuthor, leavesUnstaffed: unstaffed(authorIds, proposerIds) ? null : after };
}
