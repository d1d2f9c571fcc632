import { z } from 'zod';
import { id, line, requiredLine, version } from '@/lib/input/text';
import { PAPERS } from './layout/papers';

export const MAX_PAGE_ARTICLES = 4;
export const MAX_PAGE_COLUMNS = 8;
/** In points; the office's own limits lie within. */
export const PAGE_SIZES = { min: 6, max: 16 };

const count = z.number('invalid').int('invalid').min(1, 'invalid');
const columns = count.max(MAX_PAGE_COLUMNS, 'invalid').nullable();

const floatPlace = z.object({
  at: z.enum(['top', 'bottom'], 'no_such_choice'),
  column: z.number('invalid').int('invalid').min(0, 'invalid').max(MAX_PAGE_COLUMNS, 'invalid'),
  span: count.max(MAX_PAGE_COLUMNS, 'invalid'),
});

export const arrangementInput = z.object({
  columns,
  bands: z.array(count.max(MAX_PAGE_ARTICLES, 'invalid')).max(MAX_PAGE_ARTICLES, 'too_many').nullable(),
  size: z.number('invalid').min(PAGE_SIZES.min, 'invalid').max(PAGE_SIZES.max, 'invalid').nullable(),
  articles: z
    .array(z.object({ columns, photos: z.array(floatPlace.nullable()).max(60, 'too_many') }))
    .max(MAX_PAGE_ARTICLES, 'too_many'),
});

const paper = z.enum(PAPERS, 'no_such_choice');
const texts = z
  .array(z.object({ articleId: id, revisionId: id.nullable() }))
  .max(MAX_PAGE_ARTICLES, 'too_many')
  .refine((all) => new Set(all.map(({ articleId }) => articleId)).size === all.length, 'invalid');

export const makePageInput = z.object({ name: requiredLine(60), paper, articles: texts.default([]) });

const some = (most: number, max: number) =>
  z
    .array(line(max))
    .transform((all) => all.filter((text) => text !== ''))
    .pipe(z.array(z.string()).max(most, 'too_many'));

export const savePageInput = z.object({
  pageId: id,
  version,
  name: requiredLine(60),
  paper,
  outletName: line(30),
  date: z.union([z.literal(''), z.iso.date('invalid')], 'invalid'),
  number: line(6),
  seriesLabel: line(30),
  slogans: some(6, 40),
  editors: some(8, 40),
  arrangement: arrangementInput,
  articles: texts,
});

export const removePageInput = z.object({ pageId: id, version });
export const downloadPageInput = z.object({ pageId: id, isForPrinter: z.boolean('required') });
