'use client';

import { useState, useTransition } from 'react';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';
import { ask } from './ask';
import { standingFailure } from './standing-failure';

/**
 * Runs a server action: whether it is under way, and why it was refused the last time.
 * A form gives what it would send now, by the command's names: what is changed of it has no fault any more.
 */
export function useAction(input?: unknown) {
  const [isPending, startTransition] = useTransition();
  const [refused, setRefused] = useState<{ failure: Failure; sent: unknown } | null>(null);
  function run<T>(action: () => Promise<ActionResult<T>>, onDone: (value: T) => void = () => {}): void {
    startTransition(async () => {
      const result = await ask(action);
      setRefused(result.ok ? null : { failure: result.failure, sent: input });
      if (result.ok) onDone(result.value);
    });
  }
  return { isPending, failure: refused && standingFailure(refused.failure, refused.sent, input), run };
}
