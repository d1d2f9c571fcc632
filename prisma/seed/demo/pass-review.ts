import type { Verdict } from '@/lib/db/generated/enums';
import { decide } from '@/lib/reviews/commands/decide';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import type { Cast } from './cast';

const STAGE_REVIEWERS = ['zhoumy', 'xujing', 'guch'];
const OPINIONS = [
  '数字已与台账核对，同意送下一级。',
  '结构完整，个别句子已请撰稿人推敲，同意。',
  '同意发布。',
];

export type ReviewCourse = {
  /** How many stages approve; all three by default. */
  approvals?: number;
  /** Given by the reviewer of the stage after those, as the reason for asking for changes. */
  changesRequested?: string;
};

/** Submits as the article's writer, then has each stage's reviewer decide. */
export async function passReview(cast: Cast, articleId: string, writer: string, course: ReviewCourse = {}) {
  await submitArticle(await cast(writer), { articleId });
  const approvals = course.approvals ?? STAGE_REVIEWERS.length;
  for (let stage = 0; stage < approvals; stage++)
    await decideNext(cast, articleId, stage, 'approve', OPINIONS[stage] ?? '');
  if (course.changesRequested !== undefined) {
    await decideNext(cast, articleId, approvals, 'request_changes', course.changesRequested);
  }
}

async function decideNext(cast: Cast, articleId: string, stage: number, verdict: Verdict, opinion: string) {
  const ctx = await cast(STAGE_REVIEWERS[stage] ?? '');
  const review = await ctx.db.review.findFirstOrThrow({
    where: { articleId, status: 'open' },
    select: {
      id: true,
      revision: { select: { contentHash: true } },
      stages: { orderBy: { position: 'asc' }, select: { id: true } },
    },
  });
  const { contentHash } = review.revision;
  await decide(ctx, {
    reviewId: review.id,
    stageId: review.stages[stage]?.id,
    contentHash,
    verdict,
    opinion,
  });
}
