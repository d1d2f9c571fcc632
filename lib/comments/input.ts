import { z } from 'zod';
import { id, paragraph } from '@/lib/input/text';

const text = paragraph(1000).pipe(z.string().min(1, 'required'));

/** Offsets into the section's anchor text, in UTF-16 units, `end` exclusive, and what stands between them. */
const passage = z
  .object({
    sectionId: id,
    start: z.number('invalid').int().nonnegative(),
    end: z.number('invalid').int().positive(),
    quote: z.string('required').min(1, 'required').max(2000, 'too_long'),
  })
  .refine(({ start, end }) => start < end, 'invalid');

export const addCommentInput = z.object({ articleId: id, text, passage: passage.nullish() });

export const answerCommentInput = z.object({ commentId: id, text });

/** The open threads somebody had before them as they sent the article on; left out, none was looked at. */
export const seenComments = z.array(id).max(2000, 'too_many').default([]);

export const resolveCommentInput = z.object({ commentId: id });
