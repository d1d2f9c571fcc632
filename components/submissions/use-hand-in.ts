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
    let sent = 0;
    let isShown = false;
    setState({ kind: 'sending', share: null });
    const sending = sendSubmission(submission, (share) => {
      sent = share;
      if (isShown) setState({ kind: 'sending', share });
    });
    cancel.current = sending.cancel;
    // All of it may be sent by then and no more be heard: reading twenty photos takes longer than sending them.
    const timer = setTimeout(() => {
      isShown = true;
      setState({ kind: 'sending', share: sent });
    }, SHOWN_AFTER_MS);
    const answer = await sending.done;
    clearTimeout(timer);
    if (answer.kind === 'cancelled') return setState({ kind: 'idle' });
    if (answer.kind === 'refused') {
      onFaults(answer.refused);
      return setState({ kind: 'refused', failure: answer.failure });
    }
    onHandedIn(answer.refused);
    setState({ kind: 'handed_in', refusedCount: answer.refused.length });
  }

  return { state, send, cancel: () => cancel.current() };
}
