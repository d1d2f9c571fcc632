import type { Verdict } from '@/lib/db/generated/enums';
import { listOpenThreads } from '@/lib/comments/queries/list-open-threads';
import { decide } from '@/lib/reviews/commands/decide';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import type { Cast } from './cast';
import { proposeWords, type ProposedWords } from './propose-words';
import type { Step } from './step';

const STAGE_REVIEWERS = ['zhoumy', 'xujing', 'guch'];
const PROPOSED_BEFORE_MS = 25 * 60_000;
const OPINIONS = [
  '数字已与台账核对，同意送下一级。',
  '结构完整，个别句子已请撰稿人推敲，同意。',
  '同意发布。',
];

type Under = { cast: Cast; articleId: () => string; writer: string };
export type ReviewCourse = {
  submitted: Date;
  /** Of the stages that decide, in order. */
  decided: readonly Date[];
  /** Given by the last of them, as the reason for asking for changes. */
  changesRequested?: string;
  /** To the reviewers. */
  note?: string;
  /** What the stages' reviewers would have otherwise, before they decide. */
  proposed?: readonly (readonly ProposedWords[])[];
};

/** Submits as the article's writer, then has each stage's reviewer decide. */
export function passReview({ cast, articleId, writer }: Under, course: ReviewCourse): Step[] {
  const { submitted, decided, changesRequested, note = '', proposed = [] } = course;
  return [
    {
      at: submitted,
      take: async () => {
        const ctx = await cast(writer);
        const seenComments = await listOpenThreads(ctx, articleId());
        return submitArticle(ctx, { articleId: articleId(), note, seenComments });
      },
    },
    ...decided.flatMap((at, stage) => {
      const words = proposed[stage];
      if (!words) return [];
      const take = () => proposeWords(cast, articleId(), STAGE_REVIEWERS[stage] ?? '', words);
      return [{ at: new Date(at.getTime() - PROPOSED_BEFORE_MS), take }];
    }),
    ...decided.map((at, stage) => ({
      at,
      take: () =>
        changesRequested !== undefined && stage === decided.length - 1
          ? decideNext(cast, articleId(), stage, 'request_changes', changesRequested)
          : decideNext(cast, articleId(), stage, 'approve', OPINIONS[stage] ?? ''),
    })),
  ];
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
    seenComments: await listOpenThreads(ctx, articleId),
  });
}
