import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the keys are a Mac's; false while rendering on the server. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
}
