import type { RefusedFile } from '@/lib/submissions/files/take-in-files';
import type { Failure } from '@/lib/web/failure';
import type { ChosenFile } from './chosen-file';

export type SubmissionToSend = {
  requestId: string;
  sectionId: string | null;
  text: string;
  contributorName: string;
  replacesId: string | null;
  files: readonly ChosenFile[];
};

export type Sent =
  | { kind: 'handed_in'; refused: RefusedFile[] }
  | { kind: 'refused'; failure: Failure; refused: RefusedFile[] }
  | { kind: 'cancelled' };

const UNREACHABLE: Failure = { code: 'unexpected', reason: 'unreachable' };

/** Hands in; `onProgress` hears from 0 to 1, then 1 while the files are read. fetch cannot tell how far it is. */
export function sendSubmission(
  { requestId, files, ...words }: SubmissionToSend,
  onProgress: (share: number) => void,
): { done: Promise<Sent>; cancel: () => void } {
  const request = new XMLHttpRequest();
  const done = new Promise<Sent>((resolve) => {
    request.open('POST', `/api/material/requests/${requestId}/submissions`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onerror = () => resolve({ kind: 'refused', failure: UNREACHABLE, refused: [] });
    request.onabort = () => resolve({ kind: 'cancelled' });
    request.onload = () => resolve(readAnswer(request.status, request.response));
    request.send(formOf(words, files));
  });
  return { done, cancel: () => request.abort() };
}

function formOf(
  words: Omit<SubmissionToSend, 'requestId' | 'files'>,
  files: readonly ChosenFile[],
): FormData {
  const form = new FormData();
  const details = files.map(({ caption, credit }) => ({ caption, credit }));
  form.append('submission', JSON.stringify({ ...words, files: details }));
  for (const { file } of files) form.append('file', file);
  return form;
}

function readAnswer(status: number, body: unknown): Sent {
  const answer = (body ?? {}) as { submissionId?: string; refused?: RefusedFile[]; failure?: Failure };
  if (status < 300 && answer.submissionId) return { kind: 'handed_in', refused: answer.refused ?? [] };
  const failure = answer.failure ?? UNREACHABLE;
  const refused = (failure.details?.refused ?? []) as RefusedFile[];
  return { kind: 'refused', failure, refused };
}
