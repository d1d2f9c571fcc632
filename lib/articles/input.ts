import { z } from 'zod';
import { BYLINE_ROLES, MAX_HEADING_LINES } from '@/lib/domain/article/content';
import { id, line, lines, requiredLine } from '@/lib/input/text';

const MAX_BYLINE_ENTRIES = 60;

export const bodyName = requiredLine(60);
export const year = z.number('invalid').int().min(1949, 'invalid').max(2100, 'invalid');

export const inArticle = { articleId: id };

/** What stands above an article's text. */
export const headFields = {
  bodyName,
  year,
  heading: z.object({
    kicker: lines(MAX_HEADING_LINES, 60),
    headline: lines(MAX_HEADING_LINES, 60),
    subhead: line(120),
    seriesLabel: line(40),
  }),
  byline: z
    .array(z.object({ role: z.enum(BYLINE_ROLES, 'invalid'), outlet: line(60), name: requiredLine(60) }))
    .max(MAX_BYLINE_ENTRIES, 'too_many'),
};

/** What a person writes in a section; the document, a StoredDocument, is checked by lib/document. */
export const sectionTextFields = { headingLines: lines(MAX_HEADING_LINES, 60), document: z.unknown() };

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
