import sharp from 'sharp';
import { PHOTO_HASH, photoFileName } from '@/lib/media/photo-path';
import { readPhoto } from '@/lib/media/read-photo';
import type { Picture } from './output-source';
import type { PictureAddress } from './picture-address';

/** A stored photo as outputs take it; null where its file is lost. */
export async function readMaster(hash: string): Promise<Picture | null> {
  const file = PHOTO_HASH.test(hash) ? await readPhoto(hash, 'master') : null;
  if (!file) return null;
  const { width, height } = await sharp(file.bytes).metadata();
  return { bytes: file.bytes, mediaType: 'image/jpeg', width, height };
}

/** Where the site shows a photo, for those who may see it. */
export function outputPictureAddress(origin: string): PictureAddress {
  return (hash) => `${origin}/photos/${hash}/${photoFileName('master')}`;
}
