import { z } from 'zod';
import { seenComments } from '@/lib/comments/input';
import { CORRECTION_KINDS, WITHDRAWAL_KINDS } from '@/lib/domain/workflow/publication-kinds';
import { id, paragraph, requiredLine } from '@/lib/input/text';
import { time } from '@/lib/input/time';
import { isReservedSlug, SLUG } from './slug';

const slug = requiredLine(60).pipe(
  z
    .string()
    .regex(SLUG, 'slug_invalid')
    .refine((text) => !isReservedSlug(text), 'slug_reserved'),
);

const wholeMinute = time.pipe(z.date().refine((at) => at.getTime() % 60_000 === 0, 'whole_minute'));

/**
 * The publication's version the person had before them, null where there was none: what others did meanwhile is then
 * a conflict. Left out by what has no page before it.
 */
const seenVersion = z.number('invalid').int().nullable().optional();

export const publishArticleInput = z.object({
  articleId: id,
  /** The revision the publisher had before them. */
  revisionId: id,
  /** Asked for until the article has once been live; from then on its address stands. */
  slug: slug.optional(),
  seenVersion,
  seenComments,
});

export const schedulePublicationInput = publishArticleInput.extend({ dueAt: wholeMinute });

export const unschedulePublicationInput = z.object({ articleId: id });

export const publishDueInput = z.object({ articleId: id });

export const withdrawPublicationInput = z.object({
  articleId: id,
  kind: z.enum(WITHDRAWAL_KINDS, 'required'),
  /** For the office. */
  reason: paragraph(500),
  /** For readers. */
  publicWords: paragraph(500).default(''),
  /** The article that stands in its place, of one that was replaced. */
  replacementId: id.nullable().default(null),
  seenVersion,
});

export const correctPublicationInput = z.object({
  articleId: id,
  revisionId: id,
  kind: z.enum(CORRECTION_KINDS, 'required'),
  note: paragraph(1000).default(''),
  seenVersion,
  seenComments,
});

export const checkAddressInput = z.object({ articleId: id, slug });

const optionalText = (max: number) => paragraph(max).default('');

/** What the form of a public act holds so far: nothing of it need be complete to be looked at. */
export const publicPreviewInput = z.object({
  articleId: id,
  act: z.enum(['publish', 'correct', 'withdraw']),
  /** The revision the person is to see; any other is not found. */
  revisionId: id,
  slug: z.string().optional(),
  dueAt: time.optional(),
  note: optionalText(1000),
  kind: z.enum(WITHDRAWAL_KINDS).default('in_error'),
  publicWords: optionalText(500),
  replacementId: id.optional(),
});
