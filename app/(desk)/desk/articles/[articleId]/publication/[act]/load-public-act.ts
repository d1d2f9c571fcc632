import { notFound } from 'next/navigation';
import { PUBLIC_ACTS, type PublicAct } from '@/components/publication/public-acts';
import { getArticleSummary } from '@/lib/articles/queries/get-article-summary';
import { openThreads } from '@/components/comments/open-threads';
import { listComments } from '@/lib/comments/queries/list-comments';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { getPublication } from '@/lib/publications/queries/get-publication';
import { getPublicTexts } from '@/lib/publications/queries/get-public-texts';
import { getReviewForReader } from '@/lib/reviews/queries/get-review-for-reader';

/** Everything that is looked at before a public act; an article the person may not see is not found. */
export async function loadPublicAct(actor: PersonActor, articleId: string, name: string) {
  const act: PublicAct | undefined = PUBLIC_ACTS.find((known) => known === name);
  if (!act) notFound();
  const ctx = { actor, db: sharedDb() };
  try {
    const summary = await getArticleSummary(ctx, articleId);
    const [desk, texts, comments] = await Promise.all([
      getPublication(ctx, articleId),
      getPublicTexts(ctx, articleId),
      listComments(ctx, articleId),
    ]);
    const text = act === 'withdraw' ? texts.shown : texts.approved;
    const reviewId = texts.approved?.reviewId ?? null;
    const review = act !== 'withdraw' && reviewId ? await getReviewForReader(ctx, { reviewId }) : null;
    return { act, summary, desk, texts, text, review, open: openThreads(comments.threads) };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

export type LoadedAct = Awaited<ReturnType<typeof loadPublicAct>>;
