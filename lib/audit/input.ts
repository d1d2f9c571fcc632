import { z } from 'zod';
import { DAY_MS, startOfDayInChina } from '@/lib/domain/calendar';
import { id, line } from '@/lib/input/text';

const moment = z
  .union([z.date('invalid'), z.iso.datetime({ offset: true, error: 'invalid' })])
  .transform((at) => new Date(at));
const day = z.iso.date('invalid').transform(startOfDayInChina);

/** A field left empty does not filter. */
export const eventFilterInput = z.object({
  /** The beginning of the event's type: "review." or a whole one. */
  type: line(60).optional(),
  actorId: id.or(z.literal('')).optional(),
  articleId: id.or(z.literal('')).optional(),
  /** A day is taken whole. */
  from: day.or(moment).or(z.literal('')).optional(),
  to: day
    .transform((start) => new Date(start.getTime() + DAY_MS))
    .or(moment)
    .or(z.literal(''))
    .optional(),
  /** Found in the actor's name or what the event carries. */
  text: line(100).optional(),
});

export type EventFilter = z.infer<typeof eventFilterInput>;
