import { z } from 'zod';

/** `version`: as read; 0 where no choice was ever made. */
export const officeChoiceInput = z.object({
  allowed: z.boolean('required'),
  version: z.number('required').int().min(0),
});
