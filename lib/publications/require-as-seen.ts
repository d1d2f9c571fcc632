import type { LockedArticle } from '@/lib/articles/lock-article';
import { Conflict } from '@/lib/domain/errors';

type Seen = {
  /** Left out by what has no page before it; null where nothing was published. */
  seenVersion?: number | null | undefined;
  /** The revision the person had before them, where they publish one. */
  revisionId?: string;
};

/**
 * Whoever makes something public acts on what they saw.
 * @throws Conflict `publication_changed`, `approved_since`
 */
export function requireAsSeen(article: LockedArticle, { seenVersion, revisionId }: Seen): void {
  if (seenVersion === undefined) return;
  if ((article.publication?.version ?? null) !== seenVersion) throw new Conflict('publication_changed');
  if (revisionId !== undefined && article.status === 'approved' && article.approvedRevisionId !== revisionId)
    throw new Conflict('approved_since');
}
