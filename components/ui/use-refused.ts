'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Failure } from '@/lib/web/failure';

/** Calls `onRefused` when a form was refused, not when one of its faults is mended. */
export function useRefused(failure: Failure | null, isPending: boolean, onRefused: () => void): void {
  const isAwaited = useRef(true);
  const call = useEffectEvent(onRefused);
  useEffect(() => {
    if (isPending || !failure) isAwaited.current = true;
    else if (isAwaited.current) {
      isAwaited.current = false;
      call();
    }
  }, [failure, isPending]);
}
