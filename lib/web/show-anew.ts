import { refresh } from 'next/cache';
import type { ActionResult } from './run-action';

/**
 * Ends an action with its page read anew; after a refusal too, for what stands there now is what the next try must be
 * based on. Not when the server is in trouble: the page would not come, and what is typed on the old one be gone.
 */
export function showAnew<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok || !TROUBLE.includes(result.failure.code)) refresh();
  return result;
}

const TROUBLE = ['unavailable', 'unexpected'];
