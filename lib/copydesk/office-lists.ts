import { z } from 'zod';
import { FINDING_LEVELS } from './rule';

const word = z.string().trim().min(2).max(60);

/** What only the office knows: its people with their titles and order, its bodies, and words it watches. */
export const officeListsSchema = z.strictObject({
  /** `titles`: every title the person may be called by, in full. */
  people: z.array(z.strictObject({ name: word, titles: z.array(word).min(1) })),
  /** Names that stand in this order wherever several of them are listed. */
  orders: z.array(z.array(word).min(2)),
  /** A body's right name and what it is wrongly called. */
  bodies: z.array(z.strictObject({ name: word, slips: z.array(word).min(1) })),
  watched: z.array(z.strictObject({ text: word, message: z.string().min(1), level: z.enum(FINDING_LEVELS) })),
});

export type OfficeLists = z.infer<typeof officeListsSchema>;
