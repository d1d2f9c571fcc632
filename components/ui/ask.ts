import type { ActionResult } from '@/lib/web/run-action';

/** A server action whose request may not arrive: that too comes back as a refusal to show. */
export async function ask<T>(action: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await action();
  } catch {
    return { ok: false, failure: { code: 'unexpected', reason: 'unreachable' } };
  }
}
