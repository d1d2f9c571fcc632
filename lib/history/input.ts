import { z } from 'zod';

/** A State. */
export const stateInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), at: z.coerce.date() }),
  z.object({ kind: z.literal('revision'), number: z.number('invalid').int().positive() }),
]);
