'use client';

import { useEffect, useState, type ComponentType } from 'react';
import { Skeleton } from '@mantine/core';
import { FailureNotice } from './failure-notice';

/**
 * A heavy part whose script comes when it is first rendered, and is there at once from then on. Until it has come
 * a grey block of that height stands in for it; where it cannot come (the line is down), that is said in its place, what is
 * typed around it stays, and opening it again asks again.
 */
export function whenOpened<Props extends object>(load: () => Promise<ComponentType<Props>>, height = 48) {
  let loaded: ComponentType<Props> | null = null;
  return function WhenOpened(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [isAway, setIsAway] = useState(false);
    useEffect(() => {
      if (loaded) return;
      let isGone = false;
      load().then(
        (part) => {
          loaded = part;
          if (!isGone) setPart(() => part);
        },
        () => {
          if (!isGone) setIsAway(true);
        },
      );
      return () => {
        isGone = true;
      };
    }, []);
    if (Part) return <Part {...props} />;
    if (isAway) return <FailureNotice failure={{ code: 'unexpected', reason: 'unreachable' }} />;
    return <Skeleton height={height} miw={height} role="status" />;
  };
}
