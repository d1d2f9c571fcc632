import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendSection } from '@/components/editor/saving/save-requests';

const text = { headingLines: [], document: { schemaVersion: 1, doc: { type: 'doc', content: [] } } };
const failure = (code: string, reason: string, details: object = {}) => ({
  failure: { code, reason, details },
});

function answerWith(status: number, body: unknown) {
  vi.stubGlobal(
    'fetch',
    async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
  );
  return sendSection({ texts: '/api/articles/a', sectionId: 's' }, text, 1);
}

const theirs = { version: 4, ...text, savedAt: '2026-01-05T02:00:00.000Z', savedBy: { displayName: '许静' } };

describe('what comes of a request to save', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    [
      'an acknowledgement',
      200,
      { version: 2, savedAt: 'now' },
      { kind: 'saved', version: 2, savedAt: 'now' },
    ],
    ['a page instead of an acknowledgement', 200, '<html>', { kind: 'unreachable' }],
    ['a server that is starting', 503, '', { kind: 'unreachable' }],
    ['a server error', 500, failure('unexpected', 'unexpected'), { kind: 'unreachable' }],
    ['a refusal from something in between', 403, '<html>', { kind: 'unreachable' }],
    ['an ended session', 401, failure('unauthenticated', 'signed_out'), { kind: 'signed_out' }],
    [
      'a password to be changed first',
      403,
      failure('forbidden', 'must_change_password'),
      { kind: 'signed_out' },
    ],
    [
      'a newer text',
      409,
      failure('conflict', 'section_changed', { theirs }),
      {
        kind: 'conflict',
        theirs: { version: 4, content: text, savedAt: '2026-01-05T02:00:00.000Z', savedBy: '许静' },
      },
    ],
    [
      'an article in review',
      409,
      failure('not_possible', 'not_editable'),
      { kind: 'closed', failure: failure('not_possible', 'not_editable').failure },
    ],
    [
      'text that cannot be stored',
      422,
      failure('invalid', 'invalid'),
      { kind: 'refused', failure: failure('invalid', 'invalid').failure },
    ],
  ])('%s', async (_name, status, body, expected) => {
    expect(await answerWith(status, body)).toEqual(expected);
  });

  it('a line that is down', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await sendSection({ texts: '/api/articles/a', sectionId: 's' }, text, 1)).toEqual({
      kind: 'unreachable',
    });
  });
});
