import { z } from 'zod';
import { id, line, paragraph, requiredLine } from '@/lib/input/text';

export const MAX_FILES = 20;
export const MAX_TEXT = 50_000;

/** A file as it lies on the disk, received by `receiveFile`. */
const receivedFile = z.object({
  fileName: z.string('required'),
  path: z.string('required'),
  byteSize: z.number('invalid').int().nonnegative(),
  hash: z.string('required').regex(/^[0-9a-f]{64}$/, 'invalid'),
  caption: line(500).default(''),
  credit: line(100).default(''),
});

export const handInSubmissionInput = z.object({
  requestId: id,
  /** Null: for the request as a whole. */
  sectionId: id.nullable(),
  text: paragraph(MAX_TEXT),
  contributorName: requiredLine(50),
  /** The submission this one takes the place of. */
  replacesId: id.nullable(),
  files: z.array(receivedFile).max(MAX_FILES, 'too_many').default([]),
});
export type FileToTakeIn = z.infer<typeof receivedFile>;

export const lookAtSubmissionsInput = z.object({ submissionIds: z.array(id).max(500, 'too_many') });
