import { z } from 'zod';
import { id, paragraph, requiredLine } from '@/lib/input/text';
import { time } from '@/lib/input/time';

const slug = requiredLine(60).pipe(z.string().regex(/^[a-z0-9-]{1,60}$/, 'slug_invalid'));

const wholeMinute = time.pipe(z.date().refine((at) => at.getTime() % 60_000 === 0, 'whole_minute'));

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
