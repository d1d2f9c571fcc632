import { Invalid } from '@/lib/domain/errors';
import type { Ctx } from '@/lib/db/context';
import type { SourcePicture } from '@/lib/intake/source';
import { storePhoto } from '@/lib/media/commands/store-photo';
import type { ImportedPicture } from './stored-import';

/** A source's pictures as photos, one after another; null for what is no photo we take. */
export async function storePictures(
  ctx: Ctx,
  pictures: readonly SourcePicture[],
): Promise<ImportedPicture[]> {
  const stored: ImportedPicture[] = [];
  for (const { fileName, bytes } of pictures) {
    try {
      stored.push(await storePhoto(ctx, { bytes, originalName: fileName }));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      stored.push(null);
    }
  }
  return stored;
}
