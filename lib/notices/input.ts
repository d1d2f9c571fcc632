import { z } from 'zod';
import { NOTICE_KINDS, isNoticeKind } from '@/lib/domain/notices';
import { id } from '@/lib/input/text';

export const markNoticesReadInput = z.union([
  z.object({ all: z.literal(true) }),
  z.object({ ids: z.array(id).max(200, 'too_many') }),
  /** Those that lead there. */
  z.object({ path: z.string().min(1).max(200, 'too_long') }),
]);

const kind = z.string().refine(isNoticeKind, 'invalid');

/** Only what is to change. */
export const chooseNoticesInput = z.object({
  choices: z
    .record(kind, z.boolean('invalid'))
    .refine((choices) => Object.keys(choices).length <= Object.keys(NOTICE_KINDS).length, 'too_many'),
});
