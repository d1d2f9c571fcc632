import { segment } from 'pinyin-pro';
import { SLUG_LENGTH } from './slug';

/**
 * An address from a headline: each word in pinyin, as it is read where it stands, digits and Latin letters as they
 * are, ended at the last word that fits. '' of a headline in which nothing can be read.
 */
export function proposeSlug(headline: string): string {
  const plain = headline.normalize('NFKC').replace(/[’'‘]/g, '');
  const read = segment(plain, { toneType: 'none', v: true }).map(({ origin, result }) =>
    /[\p{Script=Han}]/u.test(origin) ? ` ${result} ` : origin,
  );
  const words = read
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > SLUG_LENGTH) break;
    slug = longer;
  }
  return slug;
}
