import type { Failure } from '@/lib/web/failure';
import type { TakenIn } from '@/lib/imports/take-in';

/** `lost`: the line broke, the file may have come in all the same. */
export type SentImport =
  | { kind: 'read'; taken: TakenIn }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'cancelled' }
  | { kind: 'lost' };

const UNEXPECTED: Failure = { code: 'unexpected', reason: 'unreachable' };

/** Sends one file; `onProgress` hears from 0 to 1, then 1 while it is read. fetch cannot tell how far it is. */
export function sendImport(
  { file, importId }: { file: File; importId: string },
  onProgress: (share: number) => void,
): { done: Promise<SentImport>; cancel: () => void } {
  const request = new XMLHttpRequest();
  const done = new Promise<SentImport>((resolve) => {
    request.open('POST', '/api/imports');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onerror = () => resolve({ kind: 'lost' });
    request.onabort = () => resolve({ kind: 'cancelled' });
    request.onload = () => resolve(answerOf(request.status, request.response));
    const form = new FormData();
    form.append('importId', importId);
    form.append('file', file);
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}

function answerOf(status: number, body: unknown): SentImport {
  const answer = (body ?? {}) as { failure?: Failure } & Partial<TakenIn>;
  if (status < 300 && answer.importId) return { kind: 'read', taken: answer as TakenIn };
  return { kind: 'refused', failure: answer.failure ?? UNEXPECTED };
}
