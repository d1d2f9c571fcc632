import {
  MAX_SUBMISSION_BYTES,
  MAX_SUBMISSION_FILE_BYTES,
  MAX_SUBMISSION_FILES,
} from '@/lib/domain/submission-limits';

/** A file somebody chose and has not handed in yet; `fault` is why it cannot be, a key as `useFileFault` reads. */
export type ChosenFile = {
  key: number;
  file: File;
  caption: string;
  credit: string;
  fault: string | null;
};

let made = 0;

/** What is wrong with a file can be said at once where its size alone tells. */
export function chooseFile(file: File): ChosenFile {
  return { key: ++made, file, caption: '', credit: '', fault: faultOf(file) };
}

function faultOf({ size }: File): string | null {
  if (size === 0) return 'file_empty';
  return size > MAX_SUBMISSION_FILE_BYTES ? 'file_too_large' : null;
}

/** Those that can be sent. */
export function sendable(files: readonly ChosenFile[]): ChosenFile[] {
  return files.filter(({ fault }) => fault === null);
}

/** Why these files cannot all be sent at once: a key of `material.files`; null when they can. */
export function tooMuch(files: readonly ChosenFile[]): 'tooMany' | 'tooLarge' | null {
  const sent = sendable(files);
  if (sent.length > MAX_SUBMISSION_FILES) return 'tooMany';
  const bytes = sent.reduce((sum, { file }) => sum + file.size, 0);
  return bytes > MAX_SUBMISSION_BYTES ? 'tooLarge' : null;
}

export function isPictureFile({ type, name }: File): boolean {
  return type.startsWith('image/') || /\.(jpe?g|png|webp)$/i.test(name);
}
