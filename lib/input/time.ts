import { z } from 'zod';

/** A point in time: with its offset, 2026-01-05T09:00:00+08:00, or already read. */
export const time = z
  .union([z.iso.datetime({ offset: true, error: 'invalid' }), z.date('invalid')], 'invalid')
  .transform((value) => new Date(value));
