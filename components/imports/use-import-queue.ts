'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '@/components/ui/ask';
import type { TakenIn } from '@/lib/imports/take-in';
import type { ActionResult } from '@/lib/web/run-action';
import { newUuid } from '@/components/ui/new-uuid';
import { isOpen, type QueuedFile } from './queued-file';
import { sendImport, type SentImport } from './send-import';

const AT_ONCE = 2;

export type FindTakenIn = (input: unknown) => Promise<ActionResult<TakenIn[]>>;

/** Files on their way in, two at a time. */
export function useImportQueue(findTakenIn: FindTakenIn) {
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const sending = useRef(new Map<string, () => void>());

  const setState = useCallback((importId: string, state: QueuedFile['state']) => {
    setFiles((all) => all.map((one) => (one.importId === importId ? { ...one, state } : one)));
  }, []);

  useEffect(() => {
    const free = AT_ONCE - sending.current.size;
    const waiting = files.filter(
      ({ importId, state }) => state.kind === 'waiting' && !sending.current.has(importId),
    );
    for (const queued of waiting.slice(0, Math.max(free, 0))) {
      const { importId } = queued;
      const { done, cancel } = sendImport(queued, (share) => setState(importId, { kind: 'sending', share }));
      sending.current.set(importId, cancel);
      setState(importId, { kind: 'sending', share: 0 });
      void done
        .then((sent) => settle(importId, sent, findTakenIn))
        .then((state) => {
          sending.current.delete(importId);
          setState(importId, state);
        });
    }
  }, [files, setState, findTakenIn]);

  useEffect(() => {
    const running = sending.current;
    return () => running.forEach((cancel) => cancel());
  }, []);

  const cancel = useCallback(
    (importId: string) => {
      const running = sending.current.get(importId);
      setState(importId, { kind: running ? 'cancelling' : 'cancelled' });
      running?.();
    },
    [setState],
  );
  const cancelAll = useCallback(() => {
    setFiles((all) =>
      all.map((one) => (one.state.kind === 'waiting' ? { ...one, state: { kind: 'cancelled' } } : one)),
    );
    for (const importId of sending.current.keys()) cancel(importId);
  }, [cancel]);
  const add = useCallback((chosen: readonly File[]) => {
    const queued = chosen.map((file): QueuedFile => {
      return { importId: newUuid(), file, state: { kind: 'waiting' } };
    });
    setFiles((all) => [...all, ...queued]);
  }, []);
  const retry = useCallback((importId: string) => setState(importId, { kind: 'waiting' }), [setState]);
  const clear = useCallback(() => setFiles((all) => all.filter(isOpen)), []);
  return { files, add, cancel, cancelAll, retry, clear };
}

/** What became of a file; where the answer was not heard, the server is asked. */
async function settle(
  importId: string,
  sent: SentImport,
  findTakenIn: FindTakenIn,
): Promise<QueuedFile['state']> {
  if (sent.kind === 'read' || sent.kind === 'refused') return sent;
  const asked = await ask(() => findTakenIn({ importIds: [importId] }));
  const [taken] = asked.ok ? asked.value : [];
  if (taken) return { kind: 'read', taken, isLate: sent.kind === 'cancelled' };
  if (sent.kind === 'cancelled') return sent;
  return { kind: 'refused', failure: { code: 'unexpected', reason: 'unreachable' } };
}
