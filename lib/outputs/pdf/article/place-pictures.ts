import type { ArticleContent } from '@/lib/domain/article/content';
import { outputBlocks, type OutputBlock } from '@/lib/outputs/output-blocks';
import type { ReadPicture } from '@/lib/outputs/output-source';

/** By hash: where templates find a picture, and its size in pixels. */
export type PlacedPictures = Map<string, { path: string; bytes: Buffer; width: number; height: number }>;

/** The pictures an article shows, read one after the other; those without a file are left out. */
export async function placePictures(
  contents: readonly ArticleContent[],
  readPicture: ReadPicture,
): Promise<PlacedPictures> {
  const blocks = contents.flatMap(({ sections }) => sections.flatMap(({ doc }) => outputBlocks(doc)));
  const placed: PlacedPictures = new Map();
  for (const hash of new Set(blocks.flatMap(hashOf))) {
    const picture = await readPicture(hash);
    if (!picture) continue;
    const { bytes, width, height } = picture;
    placed.set(hash, { path: `/pictures/${hash}.jpg`, bytes, width, height });
  }
  return placed;
}

/** Photos stand in a text by themselves, never in another block. */
function hashOf(block: OutputBlock): string[] {
  return block.kind === 'photo' && block.hash !== null ? [block.hash] : [];
}
