import type { ArticleContent } from '@/lib/domain/article/content';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { proposedContent, type ProposedParts } from './proposed-content';

/** What a proposal has otherwise than the revision it is of. */
export function proposedDifferences(revision: ArticleContent, parts: ProposedParts): ArticleDifference[] {
  return differencesOfArticle(revision, proposedContent(revision, parts));
}
