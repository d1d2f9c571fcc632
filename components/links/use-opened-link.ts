import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '@/lib/web/failure';
import { openLink } from './open-link';

type Link = {
  /** Where its token is traded for a cookie. */
  session: string;
  /** What a link that was opened before leads to, where the address holds no token. */
  standingPath: string | null;
  goTo: (path: string) => void;
};

/** Takes the token out of the address, shows it to the server, and goes where it leads; else why not. */
export function useOpenedLink({ session, standingPath, goTo }: Link): {
  failure: Failure | null;
  again: () => void;
} {
  const [token] = useState(() => (typeof window === 'undefined' ? '' : window.location.hash.slice(1)));
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const go = useEffectEvent(goTo);
  useEffect(() => {
    // Before anything else: not in the history, not in a picture of the screen.
    window.history.replaceState(null, '', window.location.pathname);
    let isGone = false;
    async function open() {
      const opened = token === '' && standingPath ? { path: standingPath } : await openLink(session, token);
      if (isGone) return;
      if ('path' in opened) go(opened.path);
      else setFailure(opened.failure);
    }
    void open();
    return () => {
      isGone = true;
    };
  }, [session, token, standingPath, attempt]);
  const again = () => {
    setFailure(null);
    setAttempt(attempt + 1);
  };
  return { failure, again };
}
