import type { Failure } from '@/lib/web/failure';

/** Trades a link's token at its `session` for a cookie no script can read; where to go then, or why not. */
export async function openLink(
  session: string,
  token: string,
): Promise<{ path: string } | { failure: Failure }> {
  try {
    const response = await fetch(session, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const answer = (await response.json()) as { path?: string; failure?: Failure };
    if (answer.path) return { path: answer.path };
    if (answer.failure) return { failure: answer.failure };
  } catch {
    // Falls through: as when the answer is none of ours.
  }
  return { failure: { code: 'unexpected', reason: 'unreachable' } };
}
