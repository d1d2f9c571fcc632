'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while the server renders, and until what it rendered has come alive. */
export function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
