import { z } from 'zod';
import { id, line, requiredLine } from '@/lib/input/text';

const MOST_AT_ONCE = 500;

/** A figure by its place in the section's anchor text, in UTF-16 units, and what stands there; a fact or why none. */
const bound = z
  .object({
    sectionId: id,
    start: z.number('invalid').int().nonnegative(),
    end: z.number('invalid').int().positive(),
    figure: z.string('required').min(1, 'required').max(200, 'too_long'),
    factId: id.nullish(),
    waiver: line(200).default(''),
  })
  .refine(({ start, end }) => start < end, 'invalid')
  .refine(({ factId, waiver }) => (factId == null) !== (waiver === ''), {
    error: 'required',
    path: ['waiver'],
  });

export const bindFiguresInput = z.object({
  articleId: id,
  figures: z.array(bound).min(1, 'required').max(MOST_AT_ONCE, 'too_many'),
});

export const unbindFiguresInput = z.object({
  articleId: id,
  bindingIds: z.array(id).min(1, 'required').max(MOST_AT_ONCE, 'too_many'),
});

export const keepFigureInput = z.object({
  articleId: id,
  factId: id,
  newerId: id,
  reason: requiredLine(200),
});
