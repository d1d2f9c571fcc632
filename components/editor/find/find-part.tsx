'use client';

import { useFind } from '@/components/editor/find/find-context';
import { useValue } from '@/components/editor/session/use-value';
import { whenOpened } from '@/components/ui/when-opened';

const FindBar = whenOpened(async () => (await import('./find-bar')).FindBar);

/** The find bar, while it is wanted. */
export function FindPart() {
  return useValue(useFind().mode) === 'closed' ? null : <FindBar />;
}
