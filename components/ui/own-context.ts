import { createContext, useContext, type Provider } from 'react';

/** A value that a part of the page shares: who provides it, and the hook that reads it. @throws Error outside that part */
export function ownContext<T>(part: string): [Provider<T | null>, () => T] {
  const Context = createContext<T | null>(null);
  return [
    Context.Provider,
    function useOwn() {
      const value = useContext(Context);
      if (value === null) throw new Error(`outside ${part}`);
      return value;
    },
  ];
}
