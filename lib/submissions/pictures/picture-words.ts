import { MAX_CREDIT_LENGTH } from '@/lib/document/extensions/photo';
import { storable } from '@/lib/domain/text/storable';
import { makePlan } from '@/lib/intake/make-plan';
import type { Source } from '@/lib/intake/source';

export type PictureWords = { caption: string; credit: string };

const NONE: PictureWords = { caption: '', credit: '' };

/** What a document says of its pictures, one for each in its order. A credit too long for its field stays in the caption. */
export function pictureWords(source: Source): PictureWords[] {
  if (source.pictures.length === 0) return [];
  const photos = makePlan(source, []).articles.flatMap((article) => article.photos);
  return source.pictures.map((_, position) => {
    const found = photos.find(({ picture, caption }) => picture === position && caption.text.trim() !== '');
    if (!found) return NONE;
    const { credit } = found;
    const caption = storable(found.caption.text).trim();
    if (credit.length <= MAX_CREDIT_LENGTH) return { caption, credit: storable(credit).trim() };
    return { caption: `${caption} ${storable(credit).trim()}`, credit: '' };
  });
}
