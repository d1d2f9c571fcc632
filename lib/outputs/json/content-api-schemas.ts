import { z } from 'zod';
import { articleSchema } from './article-schema';

type Schema = Record<string, unknown>;

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const string: Schema = { type: 'string' };
const time: Schema = { type: 'string', format: 'date-time' };
const strings: Schema = { type: 'array', items: string };
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const version: Schema = { const: 1 };

/** All of them required: what may be missing is null. A later release may add fields. */
function object(properties: Record<string, Schema>, description?: string): Schema {
  return {
    type: 'object',
    ...(description && { description }),
    required: Object.keys(properties),
    properties,
  };
}

function errorOf(code: string, more: Record<string, Schema> = {}): Schema {
  return object({ error: object({ code: { enum: code.split(' ') }, ...more }) });
}

const {
  $defs,
  $schema: _,
  ...article
} = JSON.parse(
  JSON.stringify(z.toJSONSchema(articleSchema)).replaceAll('"#/$defs/', '"#/components/schemas/'),
);

const addresses = {
  address: { ...string, description: 'Where people read it.' },
  data: { ...string, description: 'Where programs read it, in this API.' },
};

const entry = object({
  ...addresses,
  year: { type: 'integer' },
  slug: string,
  body: { ...string, description: 'Whom the article is about.' },
  title: { ...string, description: 'The headline in one line.' },
  heading: object({ seriesLabel: string, kicker: strings, headline: strings, subhead: string }),
  summary: { ...string, description: 'The opening of the lead.' },
  photo: nullable(
    object({
      address: string,
      width: nullable({ type: 'integer' }),
      height: nullable({ type: 'integer' }),
      alt: string,
    }),
  ),
  isOutOfDate: { type: 'boolean', description: 'Withdrawn as out of date, and left to be read.' },
  publishedAt: time,
  updatedAt: time,
});

export const CONTENT_API_SCHEMAS: Record<string, Schema> = {
  ...$defs,
  article,
  entry,
  list: object({ version, items: { type: 'array', items: ref('entry') }, next: nullable(string) }),
  publication: object({
    version,
    article: ref('article'),
    summary: string,
    updatedAt: time,
    outOfDate: nullable(object({ since: time, words: string })),
    errata: { type: 'array', items: object({ note: string, issuedAt: time }), description: 'Newest first.' },
  }),
  withdrawn: object({
    version,
    error: object({ code: { const: 'withdrawn' } }),
    withdrawn: object({
      title: string,
      body: string,
      year: { type: 'integer' },
      address: string,
      publishedAt: nullable(time),
      withdrawnAt: nullable(time),
      words: { ...string, description: 'What readers are told; may be empty.' },
      wasReplaced: { type: 'boolean' },
      replacement: nullable(object({ title: string, ...addresses })),
    }),
  }),
  wrongParameter: errorOf('invalid_parameter unknown_parameter', { parameter: string, expected: string }),
  notFound: errorOf('not_found'),
  tooManyRequests: errorOf('too_many_requests'),
  unavailable: errorOf('unavailable'),
};
