import { z } from 'zod';
import { id, paragraph, requiredLine } from '@/lib/input/text';

const slug = requiredLine(60).pipe(z.string().regex(/^[a-z0-9-]{1,60}$/, 'slug_invalid'));

/** A time to the minute, with its offset: 2026-01-05T09:00+08:00. */
const wholeMinute = z
  .union([z.iso.datetime({ offset: true, error: 'invalid' }), z.date('invalid')], 'invalid')
  .transform((value) => new Date(value))
  .pipe(z.date().refine((time) => time.getTime() % 60_000 === 0, 'whole_minute'));

export const publishArticleInput = z.object({
  articleId: id,
  /** The revision the publisher had before them. */
  revisionId: id,
  /** Asked for until the article has once been live; from then on its address stands. */
  slug: slug.optional(),
});

export const schedulePublicationInput = publishArticleInput.extend({ dueAt: wholeMinute });

export const unschedulePublicationInput = z.object({ articleId: id });

export const publishDueInput = z.object({ articleId: id });

export const withdrawPublicationInput = z.object({ articleId: id, reason: paragraph(500) });

export const correctPublicationInput = z.object({ articleId: id, revisionId: id, note: paragraph(1000) });
