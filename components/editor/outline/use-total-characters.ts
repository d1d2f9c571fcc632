import { useCallback, useSyncExternalStore } from 'react';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { useValue } from '@/components/editor/session/use-value';

/** Characters of all sections together. */
export function useTotalCharacters(session: ArticleSession): number {
  const order = useValue(session.order);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = order.map((id) => session.section(id)?.measure.subscribe(listener));
      return () => stops.forEach((stop) => stop?.());
    },
    [session, order],
  );
  const total = () => session.inOrder().reduce((sum, section) => sum + section.measure.get().characters, 0);
  return useSyncExternalStore(subscribe, total, total);
}
