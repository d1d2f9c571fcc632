import type { Failure } from '@/lib/web/failure';
import type { SaveAnswer, Theirs } from '@/components/editor/saving/save-answer';

const LONGEST_ANSWER_MS = 20_000;

export type SaveRequest<C> = {
  address: string;
  body: Record<string, unknown>;
  /** What an acknowledgement says; null when it says something else. */
  readSaved: (body: Record<string, unknown>) => { version: number; savedAt: string } | null;
  readTheirs: (details: Record<string, unknown>) => Theirs<C> | null;
};

/** Sends one save; whatever happens on the way becomes an answer the saver knows what to do with. */
export async function askServer<C>(request: SaveRequest<C>): Promise<SaveAnswer<C>> {
  const response = await put(request.address, request.body);
  if (!response || response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
  const body = await readObject(response);
  if (response.ok) {
    const saved = body && request.readSaved(body);
    return saved ? { kind: 'saved', ...saved } : { kind: 'unreachable' };
  }
  const failure = asFailure(body?.failure);
  if (response.status === 401 || failure?.reason === 'must_change_password') return { kind: 'signed_out' };
  if (!failure) return { kind: 'unreachable' };
  return refusal(failure, request.readTheirs);
}

function refusal<C>(failure: Failure, readTheirs: SaveRequest<C>['readTheirs']): SaveAnswer<C> {
  if (failure.code === 'invalid') return { kind: 'refused', failure };
  const theirs = failure.code === 'conflict' ? asObject(failure.details?.theirs) : null;
  const read = theirs && readTheirs(theirs);
  return read ? { kind: 'conflict', theirs: read } : { kind: 'closed', failure };
}

async function put(address: string, body: Record<string, unknown>): Promise<Response | null> {
  try {
    return await fetch(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    });
  } catch {
    return null;
  }
}

async function readObject(response: Response): Promise<Record<string, unknown> | null> {
  try {
    return asObject(await response.json());
  } catch {
    return null;
  }
}

export function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function asFailure(value: unknown): Failure | null {
  const failure = asObject(value);
  return typeof failure?.code === 'string' && typeof failure.reason === 'string'
    ? (failure as Failure)
    : null;
}
