import { Invalid } from '@/lib/domain/errors';

/**
 * Stops the work for a sender who has gone.
 * @throws Invalid `malformed_request`, as for a file that breaks off
 */
export function requireWaiting(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Invalid({}, 'malformed_request');
}
