import { CONTENT_API_SCHEMAS, ref } from './content-api-schemas';

const answers = (description: string, schema: string, headers: Record<string, unknown> = {}) => ({
  description,
  headers,
  content: { 'application/json': { schema: ref(schema) } },
});

const header = (description: string) => ({ description, schema: { type: 'string' } });
const ETAG = { ETag: header('Which answer this is; send it back as If-None-Match.') };
const RETRY = { 'Retry-After': header('Seconds to wait.') };

const ALWAYS = {
  304: { description: 'What If-None-Match names still stands.' },
  429: answers('Too many requests from this address within a minute.', 'tooManyRequests', RETRY),
  503: answers(
    'The office’s database does not answer, or too many lists are waited for.',
    'unavailable',
    RETRY,
  ),
};

const inQuery = (name: string, description: string, schema: Record<string, unknown>) => ({
  ...{ name, in: 'query', required: false, description, schema },
});
const inPath = (name: string, description: string, schema: Record<string, unknown>) => ({
  ...{ name, in: 'path', required: true, description, schema },
});

/** The content API in OpenAPI 3.1, held against the routes' answers by their tests. In words: docs/content-api.md. */
export function contentApiDocument(origin: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Huimou content API',
      version: '1',
      description: 'What the public site shows, as data. Read only; no key, no cookie.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      '/publications': {
        get: {
          operationId: 'listPublications',
          summary: 'What can be read, newest first, a page at a time.',
          parameters: [
            inQuery('year', 'The year an article is about.', {
              type: 'integer',
              minimum: 1900,
              maximum: 2099,
            }),
            inQuery('body', 'The whole name of whom it is about.', { type: 'string', maxLength: 200 }),
            inQuery('topic', 'The id of a topic of one of its sections.', { type: 'string', maxLength: 200 }),
            inQuery('cursor', 'The "next" of the page before.', { type: 'string' }),
            inQuery('limit', 'Items a page.', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
          ],
          responses: {
            200: answers('A page.', 'list', { ...ETAG, Link: header('The next page, rel="next".') }),
            400: answers('A parameter is wrong.', 'wrongParameter'),
            ...ALWAYS,
          },
        },
      },
      '/publications/{year}/{slug}': {
        get: {
          operationId: 'getPublication',
          summary: 'One article, whole.',
          parameters: [
            inPath('year', 'As in its address.', { type: 'integer' }),
            inPath('slug', 'As in its address.', { type: 'string', pattern: '^[a-z0-9-]{1,60}$' }),
          ],
          responses: {
            200: answers('The text that readers see.', 'publication', ETAG),
            404: answers('Nothing was ever published there.', 'notFound'),
            410: answers('It was withdrawn: what its page says.', 'withdrawn'),
            ...ALWAYS,
          },
        },
      },
    },
    components: { schemas: CONTENT_API_SCHEMAS },
  };
}
