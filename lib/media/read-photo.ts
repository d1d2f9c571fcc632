import { readFile } from 'node:fs/promises';
import { photoFilePath, type PhotoSize } from './photo-path';

export type PhotoFile = { bytes: Buffer<ArrayBuffer>; mediaType: 'image/jpeg' | 'image/webp' };

/** A photo in one of its sizes, three megabytes at most; null when there is none. */
export async function readPhoto(hash: string, size: PhotoSize): Promise<PhotoFile | null> {
  try {
    const bytes = await readFile(photoFilePath(hash, size));
    return { bytes, mediaType: size === 'master' ? 'image/jpeg' : 'image/webp' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
