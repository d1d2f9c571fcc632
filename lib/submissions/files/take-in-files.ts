import { Invalid } from '@/lib/domain/errors';
import type { FileToTakeIn } from '@/lib/submissions/input';
import { fileNameOf } from './file-name';
import { takeInFile, type TakenFile } from './take-in-file';

/** `place`: which of the files sent, from 0. `reason` is a key of `material.fileFaults`, `intake.readErrors` or `fields`. */
export type RefusedFile = { fileName: string; place: number; reason: string };

/** Takes in what can be taken, one file after another, and names the rest with the reason. */
export async function takeInFiles(
  files: readonly FileToTakeIn[],
): Promise<{ taken: TakenFile[]; refused: RefusedFile[] }> {
  const taken: TakenFile[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    try {
      taken.push(await takeInFile(file));
    } catch (error) {
      refused.push({ fileName: fileNameOf(file.fileName), place: file.place, reason: reasonOf(error) });
    }
  }
  return { taken, refused };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Invalid)) throw error;
  return Object.values(error.fields)[0] ?? error.reason;
}
