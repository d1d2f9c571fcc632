import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { photoFileName, PHOTO_WIDTHS, type PhotoSize } from '@/lib/media/photo-path';
import { readPhoto } from '@/lib/media/read-photo';
import { hashOf, type Encoding } from '@/lib/outputs/site/pack-page';
import { readPageFile } from '@/lib/outputs/site/page-files';
import { sharePictureFile } from '@/lib/outputs/site/share-files';
import { sharePath, type SharePicture } from '@/lib/outputs/site/share-pictures';
import { contentTypeOf } from '@/lib/outputs/site/site-page';
import type { StatedPage } from './site-state';

/** What decides when a file is written: what was withdrawn before all else, pictures before the pages that show them. */
export type FileKind = 'withdrawn' | 'list' | 'photo' | 'article' | 'extra';

/** A file of the site outside this office: in a folder, or the object of a bucket. */
export type SiteFile = {
  name: string;
  kind: FileKind;
  /** A hash of what it is made from: as long as it is the same, so are the bytes. */
  of: string;
  contentType: string;
  status: number;
  /** The path of the page it is; null for a file that is none. */
  page: string | null;
  /** Null when the bytes are not there, or those of something else by now. */
  read: () => Promise<Buffer | null>;
};

const SIZES: readonly PhotoSize[] = [...PHOTO_WIDTHS, 'master'];
const FAVICONS = [
  ['favicon.ico', 'image/x-icon'],
  ['favicon.svg', 'image/svg+xml'],
] as const;

export function pageAs(page: StatedPage, encoding: Encoding, name: string): SiteFile {
  return {
    name,
    kind: kindOf(page),
    of: page.hash,
    contentType: contentTypeOf(page.path),
    status: page.status,
    page: page.path,
    read: () => readPageFile(page.path, encoding, page.hash),
  };
}

function kindOf({ path: at, status }: StatedPage): FileKind {
  if (status === 410) return 'withdrawn';
  return at.split('/').length > 2 ? 'article' : 'list';
}

export function photoFiles(hash: string): SiteFile[] {
  return SIZES.map((size) => ({
    name: `photos/${hash}/${photoFileName(size)}`,
    kind: 'photo',
    of: hash,
    contentType: size === 'master' ? 'image/jpeg' : 'image/webp',
    status: 200,
    page: null,
    read: () => readPhotoOf(hash, size),
  }));
}

async function readPhotoOf(hash: string, size: PhotoSize): Promise<Buffer | null> {
  const bytes = (await readPhoto(hash, size))?.bytes ?? null;
  return bytes && size === 'master' && hashOf(bytes) !== hash ? null : bytes;
}

export function shareFile(picture: SharePicture): SiteFile {
  return {
    name: sharePath(picture.name).slice(1),
    kind: 'photo',
    of: picture.key,
    contentType: 'image/png',
    status: 200,
    page: null,
    // One that cannot be drawn is missing, and no more than that.
    read: () => sharePictureFile(picture).catch(() => null),
  };
}

export async function favicons(): Promise<SiteFile[]> {
  return Promise.all(
    FAVICONS.map(async ([name, type]) =>
      extraFile(name, type, await readFile(path.join(process.cwd(), 'public', name))),
    ),
  );
}

export function extraFile(name: string, contentType: string, bytes: Buffer): SiteFile {
  const of = hashOf(bytes);
  return { name, kind: 'extra', of, contentType, status: 200, page: null, read: async () => bytes };
}
