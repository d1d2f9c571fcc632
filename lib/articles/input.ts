import { z } from 'zod';
import { id, requiredLine } from '@/lib/input/text';

export const bodyName = requiredLine(60);
export const year = z.number('invalid').int().min(1949, 'invalid').max(2100, 'invalid');

export const inArticle = { articleId: id };

export const oneArticleInput = z.object(inArticle);

export const createArticleInput = z.object({
  bodyName,
  year,
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('empty') }),
    z.object({ kind: z.literal('template'), templateId: id }),
    z.object({ kind: z.literal('previous'), articleId: id, withText: z.boolean() }),
  ]),
});

export const changeWritersInput = z.object({
  ...inArticle,
  add: z.array(id).max(50, 'too_many').default([]),
  remove: z.array(id).max(50, 'too_many').default([]),
});

/** `sectionId` is null while no section of the article has the cursor. */
export const presenceInput = z.object({
  ...inArticle,
  sectionId: id.nullable(),
  tabId: z.string().min(1).max(64),
});
