import { z } from 'zod';
import type { SourceNote } from './source';

/** Notes as a JSON column holds them, as we wrote them. */
export const sourceNotes = z.array(
  z.object({
    kind: z.custom<SourceNote['kind']>((kind) => typeof kind === 'string'),
    text: z.string(),
    page: z.number().nullable(),
    at: z.number().nullable(),
  }),
);
