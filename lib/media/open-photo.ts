import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { photoPath, type PhotoSize } from './photo-path';

export type OpenPhoto = {
  body: ReadableStream<Uint8Array>;
  byteSize: number;
  mediaType: 'image/jpeg' | 'image/webp';
};

/** The file of a photo, to be read to its end or cancelled; null when there is none. */
export async function openPhoto(hash: string, size: PhotoSize): Promise<OpenPhoto | null> {
  const file = await openIfThere(photoPath(hash, size));
  if (!file) return null;
  const { size: byteSize } = await file.stat();
  const body = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
  return { body, byteSize, mediaType: size === 'master' ? 'image/jpeg' : 'image/webp' };
}

async function openIfThere(path: string) {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
