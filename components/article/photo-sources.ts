import type { FindPhotoSources } from './article-section';

// The files of lib/media/photo-path.ts. Each width is there for every photo; a narrower one is kept as it is.
const WIDTHS = [480, 960, 1600] as const;

type LinkPhoto = (path: string) => string;

export function photoPath(hash: string, width: (typeof WIDTHS)[number]): string {
  return `/photos/${hash}/${width}.webp`;
}

/** The JPEG others may show: link previews and search engines do not all take WebP. */
export function photoMasterPath(hash: string): string {
  return `/photos/${hash}/master.jpg`;
}

/** Every width worth sending of a photo, as `srcset` names them. */
export function photoSrcset(hash: string, masterWidth: number | null, link: LinkPhoto): string {
  const full = masterWidth ?? Infinity;
  return WIDTHS.filter((_, index) => index === 0 || (WIDTHS[index - 1] ?? 0) < full)
    .map((width) => `${link(photoPath(hash, width))} ${Math.min(width, full)}w`)
    .join(', ');
}

/** Where the pictures of an article lie, for the width article.css gives them; `link` makes of a path what a page says. */
export function photoSourcesBy(link: LinkPhoto): FindPhotoSources {
  return (hash, width) => ({
    src: link(photoPath(hash, 960)),
    srcset: photoSrcset(hash, width, link),
    sizes: '(min-width: 44rem) 41rem, 92vw',
  });
}

/** As pages say it that know where the root is: the desk’s. */
export const photoSources = photoSourcesBy((path) => path);
