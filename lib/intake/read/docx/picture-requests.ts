import path from 'node:path';
import { MAX_PICTURES, MAX_PICTURES_BYTES, MAX_PICTURE_BYTES } from '@/lib/intake/read/limits';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import type { SourcePicture } from '@/lib/intake/source';
import type { OfficePackage } from './office-package';

/** `part` is null where the file only points to a picture elsewhere. `read`: one of a file within the file. */
export type PictureRequest = { part: string | null; altText: string; read?: SourcePicture };

export type FetchedPictures = {
  pictures: SourcePicture[];
  /** For each request, the picture's place in `pictures`; undefined when it was left out. */
  places: (number | undefined)[];
};

export async function fetchPictures(
  office: OfficePackage,
  requests: PictureRequest[],
): Promise<FetchedPictures> {
  const fetched: FetchedPictures = { pictures: [], places: [] };
  const known = new Map<string, Buffer | null>();
  let left = MAX_PICTURES_BYTES;
  for (const { part, altText, read } of requests) {
    const isFull = fetched.pictures.length >= MAX_PICTURES;
    if (read && !isFull && read.bytes.byteLength <= left) {
      left -= read.bytes.byteLength;
      fetched.places.push(fetched.pictures.push(read) - 1);
      continue;
    }
    const bytes =
      part === null || isFull ? null : (known.get(part) ?? (await fetchBytes(office, part, left)));
    if (part !== null && bytes) {
      if (!known.has(part)) left -= bytes.byteLength;
      known.set(part, bytes);
      fetched.places.push(fetched.pictures.length);
      fetched.pictures.push({ fileName: path.posix.basename(part), bytes, altText });
    } else fetched.places.push(undefined);
  }
  return fetched;
}

/** A picture that is too big or damaged is no reason to refuse the text. */
async function fetchBytes(office: OfficePackage, part: string, left: number): Promise<Buffer | null> {
  try {
    return await office.readBytes(part, Math.min(MAX_PICTURE_BYTES, left));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
