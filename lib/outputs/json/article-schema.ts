import { z } from 'zod';
import { BYLINE_ROLES, SECTION_ROLES } from '@/lib/domain/article/content';

/** Grows by fields alone; what changes or drops one is a new version. docs/json-output.md shows it as JSON Schema. */
export const JSON_VERSION = 1;

const count = z.int().min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string(),
  marks: z.array(z.enum(['bold', 'italic', 'runIn', 'superscript', 'subscript'])),
  href: z.string().nullable(),
});
const inline = z.discriminatedUnion('type', [text, z.strictObject({ type: z.literal('break') })]);
const paragraph = z.strictObject({ type: z.literal('paragraph'), inlines: z.array(inline) });
const cell = z.strictObject({
  isHeader: z.boolean(),
  colspan: count,
  rowspan: count,
  paragraphs: z.array(paragraph),
});
const table = z.strictObject({ type: z.literal('table'), rows: z.array(z.array(cell)) });
const photo = z.strictObject({
  type: z.literal('photo'),
  hash: hash.nullable(),
  address: z.string().nullable(),
  width: count.nullable(),
  height: count.nullable(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
});
const list = z.strictObject({
  type: z.literal('list'),
  isOrdered: z.boolean(),
  start: z.int(),
  get items() {
    return z.array(z.array(block));
  },
});
const quote = z.strictObject({
  type: z.literal('quote'),
  get blocks() {
    return z.array(block);
  },
});
const block: z.ZodType<JsonBlock> = z
  .discriminatedUnion('type', [paragraph, list, quote, table, photo])
  .meta({ id: 'block' });

export type JsonBlock =
  | JsonParagraph
  | z.infer<typeof table>
  | z.infer<typeof photo>
  | { type: 'list'; isOrdered: boolean; start: number; items: JsonBlock[][] }
  | { type: 'quote'; blocks: JsonBlock[] };
export type JsonParagraph = z.infer<typeof paragraph>;
export type JsonInline = z.infer<typeof inline>;

const lines = z.array(z.string());

export const articleSchema = z.strictObject({
  version: z.literal(JSON_VERSION),
  title: z.string(),
  heading: z.strictObject({ seriesLabel: z.string(), kicker: lines, headline: lines, subhead: z.string() }),
  body: z.string(),
  year: z.int(),
  byline: z.array(z.strictObject({ role: z.enum(BYLINE_ROLES), outlet: z.string(), name: z.string() })),
  sections: z.array(
    z.strictObject({
      role: z.enum(SECTION_ROLES),
      headingLines: lines,
      topics: z.array(z.string()),
      blocks: z.array(block),
    }),
  ),
  office: z.string(),
  revision: count.nullable(),
  contentHash: hash,
  isApproved: z.boolean(),
  publication: z
    .strictObject({
      address: z.string(),
      publishedAt: z.iso.datetime(),
      correctedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
});

/** An article as other programs read it. */
export type JsonArticle = z.infer<typeof articleSchema>;
