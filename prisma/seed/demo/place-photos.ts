import { storePhoto } from '@/lib/media/commands/store-photo';
import type { Ctx } from '@/lib/db/context';
import { drawPhoto } from './draw-photo';
import type { SampleBlock, SampleScene } from './sample-article';
import type { PlacedPhoto } from './sample-document';

type PhotoBlock = Extract<SampleBlock, { photo: unknown }>;
export type PhotoPlacer = (ctx: Ctx, blocks: SampleBlock[]) => Promise<(block: PhotoBlock) => PlacedPhoto>;

/**
 * Draws and stores the photos of a section's blocks. Each scene has two variants, used in turn, so that a
 * demo office of a dozen articles takes twenty pictures rather than forty.
 */
export function photoPlacer(): PhotoPlacer {
  const stored = new Map<string, Promise<PlacedPhoto>>();
  const used = new Map<SampleScene, number>();

  async function place(ctx: Ctx, scene: SampleScene): Promise<PlacedPhoto> {
    const count = used.get(scene) ?? 0;
    used.set(scene, count + 1);
    const variant = (count % 2) + 1;
    const key = `${scene}-${variant}`;
    const known = stored.get(key) ?? drawPhoto(scene, variant).then((bytes) => store(ctx, key, bytes));
    stored.set(key, known);
    return known;
  }

  return async (ctx, blocks) => {
    const placed = new Map<PhotoBlock, PlacedPhoto>();
    for (const block of blocks) if ('photo' in block) placed.set(block, await place(ctx, block.photo.scene));
    return (block) => {
      const photo = placed.get(block);
      if (!photo) throw new Error('a photo block of another section');
      return photo;
    };
  };
}

async function store(ctx: Ctx, key: string, bytes: Buffer): Promise<PlacedPhoto> {
  const { hash, width, height } = await storePhoto(ctx, { bytes, originalName: `${key}.jpg` });
  return { hash, width, height };
}
