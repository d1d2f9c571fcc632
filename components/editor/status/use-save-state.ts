import { useSyncExternalStore } from 'react';
import type { Failure } from '@/lib/web/failure';
import type { TextSaver } from '@/components/editor/saving/text-saver';
import type { SaveState } from '@/components/editor/saving/save-state';

type Watched<C> = Pick<TextSaver<C>, 'state' | 'subscribe'>;

export function useSaveState<C>(saver: Watched<C>): SaveState<C> {
  return useSyncExternalStore(saver.subscribe, saver.state, saver.state);
}

/** Why the server will not take the text as it is, to show next to the fields at fault. */
export function useRefusal<C>(saver: Watched<C>): Failure | null {
  const { phase } = useSaveState(saver);
  return phase.kind === 'refused' ? phase.failure : null;
}
