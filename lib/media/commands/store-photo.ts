import { z } from 'zod';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { storable } from '@/lib/domain/text/storable';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { line } from '@/lib/input/text';
import { parseInput } from '@/lib/input/parse-input';
import { preparePhoto } from '@/lib/media/prepare-photo';
import { writePhoto } from '@/lib/media/write-photo';

export type StoredPhoto = { hash: string; width: number; height: number };

const storePhotoInput = z.object({
  bytes: z.instanceof(Uint8Array, { error: 'required' }),
  originalName: line(1000).default(''),
});

/**
 * Takes a picture in and keeps it under its hash; the same picture again is the same photo. The files are in
 * place before the row says so.
 * @throws Forbidden, Invalid (see preparePhoto)
 */
export async function storePhoto(ctx: Ctx, raw: unknown): Promise<StoredPhoto> {
  const { bytes, originalName } = parseInput(storePhotoInput, raw);
  requirePermission(ctx.actor, 'photo.upload', {});
  const photo = await preparePhoto(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  await writePhoto(photo);

  const { hash, width, height } = photo;
  const byteSize = photo.master.byteLength;
  await transaction(ctx, async (tx) => {
    const { count } = await tx.photo.createMany({
      data: [
        {
          hash,
          width,
          height,
          byteSize,
          originalName: storable(originalName.slice(-200)),
          uploadedById: ctx.actor.id,
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    recordEvent(tx, ctx, {
      type: 'photo.uploaded',
      subjectId: hash,
      payload: { width, height, byteSize },
    });
  });
  return { hash, width, height };
}
