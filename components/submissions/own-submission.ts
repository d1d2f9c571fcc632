import type { SubmissionRow } from '@/lib/submissions/queries/submission-rows';

/** A submission as its department sees it. */
export type OwnSubmission = Pick<
  SubmissionRow,
  'id' | 'sectionId' | 'text' | 'contributorName' | 'submittedAt' | 'isLate' | 'takenAt' | 'isReplaced'
> & { files: { id: string; fileName: string; byteSize: number; caption: string }[] };

export function toOwnSubmission(row: SubmissionRow): OwnSubmission {
  const { id, sectionId, text, contributorName, submittedAt, isLate, takenAt, isReplaced } = row;
  const files = row.files.map((file) => ({
    id: file.id,
    fileName: file.fileName,
    byteSize: file.byteSize,
    caption: file.caption,
  }));
  return { id, sectionId, text, contributorName, submittedAt, isLate, takenAt, isReplaced, files };
}
