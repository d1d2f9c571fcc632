import { photoHashes } from '@/lib/document/photo-hashes';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { Picture, ReadPicture } from '@/lib/outputs/output-source';

/** The pictures of an article that can be read, by their hashes; one after another, each once. */
export async function readPictures(
  { sections }: Pick<ArticleContent, 'sections'>,
  readPicture: ReadPicture,
): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const hash of new Set(sections.flatMap(({ doc }) => photoHashes(doc)))) {
    const picture = await readPicture(hash);
    if (picture) pictures.set(hash, picture);
  }
  return pictures;
}
