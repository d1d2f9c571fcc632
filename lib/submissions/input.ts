import { z } from 'zod';
import { MAX_SUBMISSION_FILES, MAX_SUBMISSION_TEXT } from '@/lib/domain/submission-limits';
import { id, line, paragraph, requiredLine } from '@/lib/input/text';

const sentFile = z.object({
  fileName: z.string('required'),
  /** Which of the files sent, from 0: two may have the same name. */
  place: z.number('invalid').int().nonnegative(),
  /** As it lies on the disk, from `receiveFile`; null for what was larger than allowed. */
  received: z
    .object({
      path: z.string('required'),
      byteSize: z.number('invalid').int().nonnegative(),
      hash: z.string('required').regex(/^[0-9a-f]{64}$/, 'invalid'),
    })
    .nullable(),
  caption: line(500).default(''),
  credit: line(100).default(''),
});

export const handInSubmissionInput = z.object({
  requestId: id,
  /** Null: for the request as a whole. */
  sectionId: id.nullable(),
  text: paragraph(MAX_SUBMISSION_TEXT),
  contributorName: requiredLine(50),
  /** The submission this one takes the place of. */
  replacesId: id.nullable(),
  files: z.array(sentFile).max(MAX_SUBMISSION_FILES, 'too_many').default([]),
});
export type FileToTakeIn = z.infer<typeof sentFile>;

export const lookAtSubmissionsInput = z.object({ submissionIds: z.array(id).max(500, 'too_many') });
