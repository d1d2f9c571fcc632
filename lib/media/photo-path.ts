import path from 'node:path';
import { dataDirectory } from '@/lib/env';

/** Widths in pixels a photo is kept at besides its master; none is wider than the master. */
export const PHOTO_WIDTHS = [480, 960, 1600] as const;
export type PhotoWidth = (typeof PHOTO_WIDTHS)[number];
export type PhotoSize = PhotoWidth | 'master';

/** How the name of a folder begins while its files are being written. */
export const UNFINISHED_PREFIX = 'new-';

export const PHOTO_HASH = /^[0-9a-f]{64}$/;

/** The folder of one photo: all of its files, or it is not there. */
export function photoDirectory(hash: string): string {
  if (!PHOTO_HASH.test(hash)) throw new Error('not the hash of a photo');
  return path.join(photosDirectory(), hash.slice(0, 2), hash);
}

export function photoFilePath(hash: string, size: PhotoSize): string {
  return path.join(photoDirectory(hash), photoFileName(size));
}

/** The last part of a photo's public address, /photos/{hash}/{file}. */
export function photoFileName(size: PhotoSize): string {
  return size === 'master' ? 'master.jpg' : `${size}.webp`;
}

/** The size a file name stands for; null when no photo has such a file. */
export function photoSizeOf(fileName: string): PhotoSize | null {
  return ([...PHOTO_WIDTHS, 'master'] as const).find((size) => photoFileName(size) === fileName) ?? null;
}

export function photosDirectory(): string {
  return path.join(dataDirectory(), 'photos');
}
