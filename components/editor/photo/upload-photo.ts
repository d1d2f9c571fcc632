import type { Failure } from '@/lib/web/failure';

export type UploadedPhoto = { hash: string; width: number; height: number };
export type Upload = { ok: true; photo: UploadedPhoto } | { ok: false; failure: Failure };

const UNREACHABLE: Failure = { code: 'unexpected', reason: 'unreachable' };

/** Sends one picture; `onProgress` hears from 0 to 1. fetch cannot tell how far an upload is. */
export function uploadPhoto(file: File, onProgress: (share: number) => void): Promise<Upload> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/photos');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onerror = () => resolve({ ok: false, failure: UNREACHABLE });
    request.onload = () => resolve(readAnswer(request.status, request.response));
    const form = new FormData();
    form.append('photo', file);
    request.send(form);
  });
}

function readAnswer(status: number, body: unknown): Upload {
  const answer = (body ?? {}) as Partial<UploadedPhoto> & { failure?: Failure };
  const { hash, width, height, failure } = answer;
  if (status < 300 && hash && width && height) return { ok: true, photo: { hash, width, height } };
  return { ok: false, failure: failure ?? UNREACHABLE };
}

export function isPicture(file: File): boolean {
  return file.type.startsWith('image/');
}
