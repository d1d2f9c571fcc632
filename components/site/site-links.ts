/** From a page of the site to a path of it (`/`, `/2026/slug`, `/photos/…`). */
export type SiteLink = (path: string) => string;

/**
 * Relative links, for the page at `from`: its bytes lead to the right places under any prefix, and in a copied folder.
 * `/` stands for the site's first page, `../` from two levels down.
 */
export function linksFrom(from: string): SiteLink {
  const up = '../'.repeat(from.split('/').length - 2);
  return (path) => `${up}${path.slice(1)}` || './';
}

/** Whole addresses, for a page shown at any depth. */
export function linksTo(origin: string): SiteLink {
  return (path) => `${origin}${path}`;
}

/** For what is drawn where the site's own root is known to be, and kept nowhere. */
export const linksFromRoot: SiteLink = (path) => path;

/** From a revision read through a link: its pictures are asked for through the same link. */
export function linksOfPreview(linkId: string): SiteLink {
  return (path) => (path.startsWith('/photos/') ? `/preview/${linkId}${path}` : path);
}
