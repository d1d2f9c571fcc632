import type { Reader } from '@/lib/db/client';
import { storedPhotos, type StoredPhoto } from './stored-photos';
import type { SubmittedFile } from './submission-rows';

/** A picture of a document with the caption and credit found beside it. `position`: which one there, from 0. */
export type DocumentPicture = { position: number; photo: StoredPhoto; caption: string; credit: string };

export type DocumentPictures = {
  /** In the order of the document; the same picture once. */
  found: DocumentPicture[];
  /** How many are still to be stored. */
  awaited: number;
  /** Whether it holds others that cannot be taken from here, only from the file itself. */
  hasOthers: boolean;
};

const NO_PICTURES: DocumentPictures = { found: [], awaited: 0, hasOthers: false };

/** The pictures of these documents; none for a file that is not a document. */
export async function documentPictures(
  db: Reader,
  files: readonly Pick<SubmittedFile, 'kind' | 'hash'>[],
): Promise<(file: Pick<SubmittedFile, 'kind' | 'hash'>) => DocumentPictures> {
  const hashes = files.filter(({ kind }) => kind === 'document').map(({ hash }) => hash);
  const documents = await db.handedInDocument.findMany({
    where: { hash: { in: [...new Set(hashes)] } },
    select: {
      hash: true,
      pictureCount: true,
      hasUnread: true,
      pictures: {
        orderBy: { position: 'asc' },
        select: { position: true, photoHash: true, caption: true, credit: true },
      },
    },
  });
  const stored = await storedPhotos(
    db,
    documents.flatMap(({ pictures }) => pictures.flatMap(({ photoHash }) => photoHash ?? [])),
  );
  const byHash = new Map(
    documents.map(({ hash, pictureCount, hasUnread, pictures }) => {
      const found = pictures.flatMap(({ photoHash, ...words }) => {
        const photo = stored.get(photoHash ?? '');
        return photo ? [{ ...words, photo }] : [];
      });
      return [
        hash,
        {
          found: eachOnce(found),
          awaited: Math.max(0, pictureCount - pictures.length),
          hasOthers: hasUnread || found.length < pictures.length,
        },
      ];
    }),
  );
  return ({ kind, hash }) => (kind === 'document' ? byHash.get(hash) : undefined) ?? NO_PICTURES;
}

/** A picture that stands twice is shown where it has a caption. */
function eachOnce(pictures: DocumentPicture[]): DocumentPicture[] {
  return pictures.filter(({ photo, caption, position }) => {
    const same = pictures.filter((other) => other.photo.hash === photo.hash);
    const best = same.find((other) => other.caption !== '') ?? same[0];
    return best?.position === position || (caption !== '' && best?.caption !== caption);
  });
}
