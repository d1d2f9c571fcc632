import { z } from 'zod';
import { BYLINE_ROLES } from '@/lib/domain/article/content';
import { TIDY_KINDS } from '@/lib/document/tidy/tidy-kinds';
import { visibleText } from '@/lib/domain/text/visible-text';
import { MAX_CORRECTION } from '@/lib/intake/rows/correction';
import { ROW_KINDS } from '@/lib/intake/rows/row';
import type { RemovalReason } from '@/lib/intake/plan';
import { id, requiredLine, version } from '@/lib/input/text';

const MAX_ROWS = 20_000;
/** Of a paste, in UTF-16 units; a clipboard's HTML is many times its text. */
const MAX_PASTE = 2_000_000;

const words = z.string('invalid').transform(visibleText);
const place = z.number('invalid').int().nonnegative();
const spans = z.array(z.strictObject({ start: place, end: place }));
const piece = z.strictObject({ text: words, spans });

const REASONS: Record<RemovalReason, true> = {
  navigation: true,
  share_counter: true,
  rights_notice: true,
  residue: true,
  doubled_caption: true,
  doubled_article: true,
  comment_widget: true,
  jump_line: true,
  bridge: true,
  separator: true,
  page_furniture: true,
  placeholder: true,
  over_limit: true,
  by_hand: true,
};

const topic = z.strictObject({
  topicId: z.string().min(1).max(100),
  score: z.number(),
  cues: z.array(z.strictObject({ text: words, count: place })).max(500),
});

export const rowSchema = z.strictObject({
  id: z.string('invalid').regex(/^r\d{1,9}$/, 'invalid'),
  kind: z.enum(ROW_KINDS, 'invalid'),
  text: words,
  spans,
  startsArticle: z.boolean('invalid'),
  starts: z.enum(['banner', 'lead', 'section', 'outlook'], 'invalid').nullable(),
  topics: z.array(topic).max(30, 'too_many').exactOptional(),
  topicsByHand: z.literal(true).exactOptional(),
  runInSubhead: words.exactOptional(),
  byline: z
    .array(z.strictObject({ role: z.enum(BYLINE_ROLES, 'invalid'), outlet: words, name: words, spans }))
    .exactOptional(),
  published: z.strictObject({ outlet: words, date: words, page: words, url: words, spans }).exactOptional(),
  photo: z
    .strictObject({ caption: piece, credit: words, creditSpans: spans, picture: place.nullable() })
    .exactOptional(),
  reason: z.custom<RemovalReason>((value) => typeof value === 'string' && value in REASONS).exactOptional(),
});

export const importFileInput = z.object({
  fileName: z.string('required'),
  /** The sender's own name for it: sent again under the same one, it comes in once. */
  importId: id.optional(),
  /** Aborted when the sender has given up waiting. */
  signal: z.instanceof(AbortSignal).optional(),
  /** Null for what is larger than allowed. */
  received: z
    .object({ path: z.string(), byteSize: place, hash: z.string().regex(/^[0-9a-f]{64}$/) })
    .nullable(),
});

export const importPasteInput = z.object({
  html: z.string('required').max(MAX_PASTE, 'too_long'),
  text: z.string('required').max(MAX_PASTE, 'too_long'),
});

export const importInput = z.object({ importId: id });

export const takenInInput = z.object({ importIds: z.array(id).max(500, 'too_many') });

const span = { start: place, end: place };

export const lookAtFlagInput = z.object({ importId: id, flag: place, isLooked: z.boolean('invalid') });

export const correctImportInput = z.object({
  importId: id,
  flag: place,
  /** Null takes it back. */
  correction: z.object({ ...span, text: requiredLine(MAX_CORRECTION) }).nullable(),
});

export const lookAtImportFlagInput = z.object({ flagId: id });

export const saveRowsInput = z.object({
  importId: id,
  /** The version the rows were based on. */
  version,
  rows: z.array(rowSchema).max(MAX_ROWS, 'too_many'),
});

const planned = {
  importId: id,
  version,
  articleNumber: place,
  /** What is put in order as the text is taken over: none unless asked. */
  tidy: z.array(z.enum(TIDY_KINDS, 'invalid')).default([]),
};

export const makeArticleInput = z.object({
  ...planned,
  bodyName: requiredLine(60),
  year: z
    .number({ error: ({ input }) => (input === null ? 'required' : 'invalid') })
    .int()
    .min(1949, 'invalid')
    .max(2100, 'invalid'),
});

export const addToArticleInput = z.object({
  ...planned,
  articleId: id,
  /** Whether what is empty above the article's text is filled too. */
  withHead: z.boolean('invalid').default(false),
});
