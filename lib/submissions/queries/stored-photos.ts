import type { Reader } from '@/lib/db/client';

export type StoredPhoto = { hash: string; width: number; height: number };

/** The photos of these hashes, by hash. */
export async function storedPhotos(db: Reader, hashes: readonly string[]): Promise<Map<string, StoredPhoto>> {
  if (hashes.length === 0) return new Map();
  const photos = await db.photo.findMany({
    where: { hash: { in: [...new Set(hashes)] } },
    select: { hash: true, width: true, height: true },
  });
  return new Map(photos.map((photo) => [photo.hash, photo]));
}
