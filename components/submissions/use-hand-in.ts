'use client';

import { useRef, useState } from 'react';
import type { RefusedFile } from '@/lib/submissions/files/take-in-files';
import type { Failure } from '@/lib/web/failure';
import { sendSubmission, type SubmissionToSend } from './send-submission';

/** A submission is quick to send as a rule; only what takes longer than this is shown on its way. */
const SHOWN_AFTER_MS = 1000;

export type HandInState =
  | { kind: 'idle' }
  /** `share` from 0 to 1 of what is to be sent; null in the first second. */
  | { kind: 'sending'; share: number | null }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'handed_in'; refusedCount: number };

type Heard = { onHandedIn: (refused: RefusedFile[]) => void; onFaults: (refused: RefusedFile[]) => void };

export function useHandIn({ onHandedIn, onFaults }: Heard) {
  const [state, setState] = useState<HandInState>({ kind: 'idle' });
  const cancel = useRef<() => void>(() => {});

  async function send(submission: SubmissionToSend) {
    const startedAt = performance.now();
    setState({ kind: 'sending', share: null });
    const sending = sendSubmission(submission, (share) => {
      if (performance.now() - startedAt > SHOWN_AFTER_MS) setState({ kind: 'sending', share });
    });
    cancel.current = sending.cancel;
    const sent = await sending.done;
    if (sent.kind === 'cancelled') return setState({ kind: 'idle' });
    if (sent.kind === 'refused') {
      onFaults(sent.refused);
      return setState({ kind: 'refused', failure: sent.failure });
    }
    onHandedIn(sent.refused);
    setState({ kind: 'handed_in', refusedCount: sent.refused.length });
  }

  return { state, send, cancel: () => cancel.current() };
}
