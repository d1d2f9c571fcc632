'use client';

import { useState, useTransition } from 'react';
import type { Failure } from '@/lib/web/failure';

type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A server that cannot be reached answers nothing: told apart from a refusal, and nothing typed is lost. */
const UNREACHABLE: Failure = { code: 'unexpected', reason: 'unreachable' };

/** Runs a server action: whether it is under way, and why it was refused the last time. */
export function useAction() {
  const [isPending, startTransition] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  function run<T>(action: () => Promise<Result<T>>, onDone: (value: T) => void = () => {}): void {
    startTransition(async () => {
      const result = await action().catch((): Result<T> => ({ ok: false, failure: UNREACHABLE }));
      setFailure(result.ok ? null : result.failure);
      if (result.ok) onDone(result.value);
    });
  }
  return { isPending, failure, run };
}
