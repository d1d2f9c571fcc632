import type { Reader } from '@/lib/db/client';
import type { PreviewStanding } from '@/lib/domain/previews';
import { linkTokenHash } from '@/lib/links/link-token';
import { isReadable } from '@/lib/publications/readable';
import { PREVIEW_LINK, standingOfPreview } from './link-row';

export type PreviewVisit = {
  linkId: string;
  standing: PreviewStanding;
  recipient: string;
  expiresAt: Date;
  madeBy: string;
  revision: { id: string; number: number; contentHash: string };
  /** Of the article's public page, where there is one. */
  address: { year: number; slug: string } | null;
};

/**
 * The link of this token, whether or not it still opens anything; null for a token of none. Any text costs the same:
 * one hash, looked up in a unique index.
 */
export async function findPreview(db: Reader, now: Date, token: string): Promise<PreviewVisit | null> {
  const link = await db.previewLink.findUnique({
    where: { tokenHash: linkTokenHash(token) },
    select: PREVIEW_LINK,
  });
  if (!link) return null;
  const { id, recipient, expiresAt, createdBy } = link;
  const { article, ...revision } = link.revision;
  const publication = await db.publication.findUnique({
    where: { articleId: article.id },
    select: { state: true, withdrawKind: true, year: true, slug: true },
  });
  return {
    linkId: id,
    standing: standingOfPreview(link, now),
    recipient,
    expiresAt,
    madeBy: createdBy.displayName,
    revision,
    address:
      publication && isReadable(publication) ? { year: publication.year, slug: publication.slug } : null,
  };
}
