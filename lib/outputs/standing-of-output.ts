import type { Outlet } from '@/lib/domain/outlets';
import { readNow, takenBack, underReview, type TextStanding } from './text-standing';

/**
 * `current`: of the text that is to be sent. `to_reissue`: readers read a newer one. `to_recall`: its text was taken
 * back. `older`: another was approved since, and none is public. `under_review`: of what reviewers have before them. Of
 * working copies `draft` is as it stands now, `old_draft` was written on since.
 */
export type OutputStanding =
  'current' | 'under_review' | 'to_reissue' | 'to_recall' | 'older' | 'draft' | 'old_draft';

type Made = { revision: { number: number } | null; contentHash: string };

export function standingOfOutput(
  { outlet, revision, contentHash }: Made & { outlet: Outlet },
  standing: TextStanding,
  draft: string,
): OutputStanding {
  if (!revision) return contentHash === draft ? 'draft' : 'old_draft';
  if (isTakenBack({ revision, contentHash }, standing)) return 'to_recall';
  const isOf = (text: { contentHash: string } | null) => text?.contentHash === contentHash;
  const shown = readNow(standing);
  if (isOf(shown) || isOf(standing.approvedRevision)) return 'current';
  if (isOf(underReview(standing))) return 'under_review';
  // Nobody outside had a reading copy, and it is of a text that was still to be approved.
  const wentOut = outlet !== 'reading_docx' && outlet !== 'reading_pdf';
  if (wentOut && shown && revision.number < shown.number) return 'to_reissue';
  return 'older';
}

/** Whether its text was taken back, or is older than the one that was. */
export function isTakenBack({ revision, contentHash }: Made, standing: TextStanding): boolean {
  const gone = takenBack(standing);
  return (
    gone !== null &&
    (contentHash === gone.contentHash || (revision !== null && revision.number < gone.number))
  );
}
