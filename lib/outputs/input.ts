import { z } from 'zod';
import { OUTLETS, OUTPUT_WAYS } from '@/lib/domain/outlets';
import { id } from '@/lib/input/text';
import { OUTLETS_THERE_ARE } from './output-formats';

export const makeOutputInput = z.object({
  articleId: id,
  outlet: z
    .enum(OUTLETS, 'no_such_choice')
    .refine((outlet) => OUTLETS_THERE_ARE.includes(outlet), 'no_such_choice'),
  /** The revision the person had before them; null for the working copy. */
  revisionId: id.nullable(),
});

export const cancelOutputInput = z.object({ articleId: id, outputId: id });

export const carryOutOutputInput = z.object({ outputId: id });

export const recordDownloadInput = z.object({
  articleId: id,
  outputIds: z.array(id).min(1, 'required').max(50, 'too_many'),
  way: z.enum(OUTPUT_WAYS),
});
