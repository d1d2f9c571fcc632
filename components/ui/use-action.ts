'use client';

import { useState, useTransition } from 'react';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';
import { ask } from './ask';

/** Runs a server action: whether it is under way, and why it was refused the last time. */
export function useAction() {
  const [isPending, startTransition] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  function run<T>(action: () => Promise<ActionResult<T>>, onDone: (value: T) => void = () => {}): void {
    startTransition(async () => {
      const result = await ask(action);
      setFailure(result.ok ? null : result.failure);
      if (result.ok) onDone(result.value);
    });
  }
  return { isPending, failure, run };
}
