import { useSyncExternalStore } from 'react';
import type { Value } from '@/components/editor/session/value';

export function useValue<T>(value: Pick<Value<T>, 'get' | 'subscribe'>): T {
  return useSyncExternalStore(value.subscribe, value.get, value.get);
}
