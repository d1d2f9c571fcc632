import { z } from 'zod';

/** One state of an article: its working draft at a moment, or a revision. */
export const stateInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), at: z.coerce.date() }),
  z.object({ kind: z.literal('revision'), number: z.number('invalid').int().positive() }),
]);
export type State = z.output<typeof stateInput>;
