'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '@/lib/web/failure';
import type { TakenIn } from '@/lib/imports/take-in';
import { sendImport } from './send-import';

export type QueuedFile = {
  key: number;
  file: File;
  state:
    | { kind: 'waiting' }
    | { kind: 'sending'; share: number }
    | { kind: 'read'; taken: TakenIn }
    | { kind: 'refused'; failure: Failure }
    | { kind: 'cancelled' };
};

const AT_ONCE = 2;

/** Files on their way in, two at a time. `onRead` is told of each that came in. */
export function useImportQueue(onRead: () => void) {
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const next = useRef(0);
  const sending = useRef(new Map<number, () => void>());

  const setState = useCallback((key: number, state: QueuedFile['state']) => {
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, state } : one)));
  }, []);

  useEffect(() => {
    const free = AT_ONCE - sending.current.size;
    const waiting = files.filter(({ key, state }) => state.kind === 'waiting' && !sending.current.has(key));
    for (const { key, file } of waiting.slice(0, Math.max(free, 0))) {
      const { done, cancel } = sendImport(file, (share) => setState(key, { kind: 'sending', share }));
      sending.current.set(key, cancel);
      void done.then((sent) => {
        sending.current.delete(key);
        setState(key, sent);
        if (sent.kind === 'read') onRead();
      });
    }
  }, [files, setState, onRead]);

  useEffect(() => {
    const running = sending.current;
    return () => running.forEach((cancel) => cancel());
  }, []);

  return {
    files,
    add: (chosen: readonly File[]) =>
      setFiles((all) => [
        ...all,
        ...chosen.map((file) => ({ key: next.current++, file, state: { kind: 'waiting' as const } })),
      ]),
    cancel: (key: number) => {
      const running = sending.current.get(key);
      if (running) running();
      else setState(key, { kind: 'cancelled' });
    },
    retry: (key: number) => setState(key, { kind: 'waiting' }),
  };
}
