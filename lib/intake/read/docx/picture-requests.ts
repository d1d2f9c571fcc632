import path from 'node:path';
import { MAX_PICTURES, MAX_PICTURES_BYTES, MAX_PICTURE_BYTES } from '@/lib/intake/read/limits';
import { pictureKind } from '@/lib/intake/read/pictures/picture-kind';
import type { PictureLook } from '@/lib/intake/read/pictures/picture-look';
import { shownPicture } from '@/lib/intake/read/pictures/shown-picture';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import type { SourceNote, SourcePicture } from '@/lib/intake/source';
import type { OfficePackage } from './office-package';

/**
 * `part` is null where the file only points to a picture elsewhere. `hasEffects`: it is shown in other colours. `read`:
 * one of a file within the file, as it is shown there.
 */
export type PictureRequest = {
  part: string | null;
  altText: string;
  look: PictureLook;
  hasEffects: boolean;
  read?: SourcePicture;
};

export type FetchedPicture = {
  /** Its place in `pictures`; missing when it was left out. */
  picture?: number;
  /** What a reader sees of it and does not get. */
  note?: Pick<SourceNote, 'kind' | 'text'>;
};

/** `places`: for each request, in their order. `isCrowded`: some were too many or too large. */
export type FetchedPictures = { pictures: SourcePicture[]; places: FetchedPicture[]; isCrowded: boolean };

export async function fetchPictures(
  office: OfficePackage,
  requests: PictureRequest[],
): Promise<FetchedPictures> {
  const fetched: FetchedPictures = { pictures: [], places: [], isCrowded: false };
  const known = new Map<string, Buffer | null>();
  let left = MAX_PICTURES_BYTES;
  for (const { part, altText, look, hasEffects, read } of requests) {
    const isFull = fetched.pictures.length >= MAX_PICTURES;
    if (read && !isFull && read.bytes.byteLength <= left) {
      left -= read.bytes.byteLength;
      fetched.places.push({ picture: fetched.pictures.push(read) - 1 });
      continue;
    }
    const bytes =
      part === null || isFull ? null : (known.get(part) ?? (await fetchBytes(office, part, left)));
    if (part === null || !bytes) {
      fetched.isCrowded = true;
      fetched.places.push({});
      continue;
    }
    if (!known.has(part)) left -= bytes.byteLength;
    known.set(part, bytes);
    const shown = await shownPicture(bytes, look);
    const fileName = path.posix.basename(part);
    if (!shown) {
      fetched.places.push({ note: { kind: 'picture_format', text: fileName } });
      continue;
    }
    if (shown !== bytes) left -= shown.byteLength;
    const place: FetchedPicture = { picture: fetched.pictures.length };
    if (pictureKind(shown) !== 'taken') place.note = { kind: 'picture_format', text: fileName };
    else if (hasEffects) place.note = { kind: 'picture_effects', text: altText };
    fetched.places.push(place);
    fetched.pictures.push({ fileName, bytes: shown, altText });
  }
  return fetched;
}

/** A picture that is too big or damaged is no reason to refuse the text. */
async function fetchBytes(office: OfficePackage, part: string, left: number): Promise<Buffer | null> {
  try {
    return await office.readBytes(part, Math.min(MAX_PICTURE_BYTES, Math.max(left, 0)));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
