import { notFound } from 'next/navigation';
import { getArticleSummary } from '@/lib/articles/queries/get-article-summary';
import { getWorkingCopy } from '@/lib/articles/queries/get-working-copy';
import { listComments } from '@/lib/comments/queries/list-comments';
import { sharedDb } from '@/lib/db/shared-db';
import type { ArticleContent } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { isEditable } from '@/lib/domain/workflow/state';
import { listPreviews } from '@/lib/previews/queries/list-previews';
import { countProposals } from '@/lib/proposals/queries/count-proposals';
import { getPublication } from '@/lib/publications/queries/get-publication';
import { getReviewForReader, type ReviewForReader } from '@/lib/reviews/queries/get-review-for-reader';
import { listRevisions } from '@/lib/reviews/queries/list-revisions';

/** Everything the article's page shows; what the person may not see is not found. */
export async function loadArticlePage(actor: PersonActor, articleId: string) {
  const ctx = { actor, db: sharedDb() };
  try {
    const summary = await getArticleSummary(ctx, articleId);
    const [revisions, comments, publication, previews] = await Promise.all([
      listRevisions(ctx, articleId),
      listComments(ctx, articleId),
      getPublication(ctx, articleId),
      listPreviews(ctx, articleId, new Date()),
    ]);
    const review = revisions.length > 0 ? await getReviewForReader(ctx, { articleId }) : null;
    const [content, proposals] = await Promise.all([
      contentShown(ctx, summary, review),
      review ? countProposals(ctx, review.id) : 0,
    ]);
    return { summary, revisions, comments, publication, previews, review, proposals, content };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

/** The working copy while it can be edited, else exactly the revision that is reviewed or approved. */
async function contentShown(
  ctx: { actor: PersonActor; db: ReturnType<typeof sharedDb> },
  summary: Awaited<ReturnType<typeof getArticleSummary>>,
  review: ReviewForReader | null,
): Promise<ArticleContent> {
  if (isEditable(summary.status) || !review) return getWorkingCopy(ctx, summary.id);
  return review.revision.content;
}
