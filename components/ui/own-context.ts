import { createContext, useContext, type Provider } from 'react';

/**
 * A value that a part of the page shares: who provides it, the hook that reads it, which throws outside that part, and
 * one that is null there.
 */
export function ownContext<T>(part: string): [Provider<T | null>, () => T, () => T | null] {
  const Context = createContext<T | null>(null);
  return [
    Context.Provider,
    function useOwn() {
      const value = useContext(Context);
      if (value === null) throw new Error(`outside ${part}`);
      return value;
    },
    function useOwnIfAny() {
      return useContext(Context);
    },
  ];
}
