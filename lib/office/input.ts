import { z } from 'zod';

/** `version`: as read; 0 where no choice was ever made. */
export const officeChoiceInput = z.object({
  allowed: z.boolean('required'),
  version: z.number('required').int().min(0),
});

const points = z.number('invalid').min(6, 'page_size_range').max(16, 'page_size_range');
const leading = z
  .number('invalid')
  .int('invalid')
  .min(110, 'page_leading_range')
  .max(220, 'page_leading_range');

/** Size in points, line pitch in hundredths of it. */
export const pageLimitsInput = z
  .object({ sizeMin: points, sizeMax: points, leadingMin: leading, leadingMax: leading })
  .refine(({ sizeMin, sizeMax }) => sizeMin <= sizeMax, { error: 'below_least', path: ['sizeMax'] })
  .refine(({ leadingMin, leadingMax }) => leadingMin <= leadingMax, {
    error: 'below_least',
    path: ['leadingMax'],
  });
