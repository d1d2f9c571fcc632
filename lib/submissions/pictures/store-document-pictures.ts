import { readFile as readBytes } from 'node:fs/promises';
import type { Ctx } from '@/lib/db/context';
import { Invalid } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { hasUnreadPictures } from '@/lib/intake/has-unread-pictures';
import { readApart } from '@/lib/intake/apart/read-apart';
import type { Source, SourcePicture } from '@/lib/intake/source';
import { storePhoto, type StoredPhoto } from '@/lib/media/commands/store-photo';
import { submissionFilePath } from '@/lib/submissions/files/file-path';
import { pictureWords } from './picture-words';

/**
 * Stores the pictures of a document that was handed in, each on its own: done again, or after a crash, it goes on
 * where it was. What is no photo we take is noted as such.
 * @throws Forbidden to anyone but the system; Error when the disk or the database fails, to be tried again
 */
export async function storeDocumentPictures(
  ctx: Ctx,
  { hash, fileName }: { hash: string; fileName: string },
): Promise<void> {
  requirePermission(ctx.actor, 'jobs.run', {});
  const stored = await ctx.db.handedInDocument.findUnique({
    where: { hash },
    select: { pictureCount: true, pictures: { select: { position: true } } },
  });
  if (stored && stored.pictures.length >= stored.pictureCount) return;
  const done = new Set(stored?.pictures.map(({ position }) => position));

  const source = await readAgain(hash, fileName);
  const pictures = source?.pictures ?? [];
  const pictureCount = source ? pictures.length : done.size;
  const hasUnread = !source || hasUnreadPictures(source);
  await ctx.db.handedInDocument.upsert({
    where: { hash },
    create: { hash, pictureCount, hasUnread },
    update: { pictureCount, hasUnread },
    select: { hash: true },
  });
  const words = source ? pictureWords(source) : [];
  for (const [position, picture] of pictures.entries()) {
    if (done.has(position)) continue;
    const photo = await storePicture(ctx, picture);
    const row = { documentHash: hash, position, photoHash: photo?.hash ?? null, ...words[position] };
    await ctx.db.documentPicture.createMany({ data: [row], skipDuplicates: true });
  }
}

/** Null when today's reader refuses a file that an earlier one accepted. */
async function readAgain(hash: string, fileName: string): Promise<Source | null> {
  const bytes = await readBytes(submissionFilePath(hash));
  try {
    return await readApart({ fileName, bytes });
  } catch (error) {
    if (error instanceof Invalid) return null;
    throw error;
  }
}

async function storePicture(ctx: Ctx, { fileName, bytes }: SourcePicture): Promise<StoredPhoto | null> {
  try {
    return await storePhoto(ctx, { bytes, originalName: fileName });
  } catch (error) {
    if (error instanceof Invalid) return null;
    throw error;
  }
}
