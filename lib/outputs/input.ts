import { z } from 'zod';
import { OUTPUT_WAYS } from '@/lib/domain/outlets';
import { id } from '@/lib/input/text';
import { TEXT_OUTLETS } from './output-formats';
import { outputOptionsInput } from './output-options';

export const makeOutputInput = z.object({
  articleId: id,
  outlet: z.enum(TEXT_OUTLETS, 'no_such_choice'),
  /** The revision the person had before them; null for the working copy. */
  revisionId: id.nullable(),
  options: outputOptionsInput.optional(),
});

export const makePaperInput = z.discriminatedUnion(
  'outlet',
  [
    z.object({
      outlet: z.literal('marked_docx'),
      reviewId: id,
      /** Null: with all proposals of the review. */
      proposalId: id.nullable(),
    }),
    z.object({ outlet: z.literal('record_pdf'), reviewId: id }),
    z.object({ outlet: z.literal('matrix_pdf'), seasonId: id }),
    z.object({ outlet: z.literal('volume_pdf'), year: z.int('no_such_choice').min(1949).max(9999) }),
  ],
  'no_such_choice',
);

export const cancelOutputInput = z.object({ outputId: id });

export const carryOutOutputInput = z.object({ outputId: id });

export const recordDownloadInput = z.object({
  /** Null: of a season or of a year. */
  articleId: id.nullable(),
  outputIds: z.array(id).min(1, 'required').max(50, 'too_many'),
  way: z.enum(OUTPUT_WAYS),
});
