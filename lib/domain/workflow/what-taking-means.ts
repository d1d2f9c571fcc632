import { findStageWithNobody, type NamedStage, type StaffedOffice, type WhoseText } from './separation';

/**
 * What it means for a reviewer that text of theirs comes into an article.
 *
 * `becomesAuthor`: there is one stage only, or nobody would be left to approve who neither wrote nor proposed any of it,
 * so they cannot review the article any more. `leavesUnstaffed`: the stage that then has nobody left, where it had
 * somebody before.
 */
export function whatTakingMeans<S extends NamedStage>(
  office: StaffedOffice<S>,
  whose: WhoseText,
  personId: string,
): { becomesAuthor: boolean; leavesUnstaffed: S | null } {
  const { authorIds, proposerIds } = whose;
  const asProposer = findStageWithNobody(office, {
    authorIds,
    proposerIds: new Set([...proposerIds, personId]),
  });
  const becomesAuthor = office.proposersDecide && (office.stages.length < 2 || asProposer !== null);
  const asAuthor = { authorIds: new Set([...authorIds, personId]), proposerIds };
  const after = becomesAuthor ? findStageWithNobody(office, asAuthor) : asProposer;
  return { becomesAuthor, leavesUnstaffed: findStageWithNobody(office, whose) ? null : after };
}
