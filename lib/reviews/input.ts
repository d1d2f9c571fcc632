import { z } from 'zod';
import { seenComments } from '@/lib/comments/input';
import { id, paragraph } from '@/lib/input/text';

export const submitArticleInput = z.object({
  articleId: id,
  /** For the reviewers. */
  note: paragraph(500).default(''),
  seenComments,
});

export const reopenArticleInput = z.object({ articleId: id });

export const recallReviewInput = z.object({ reviewId: id });

export const decideInput = z.object({
  reviewId: id,
  /** The stage and the text the reviewer had before them. */
  stageId: id,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'invalid'),
  verdict: z.enum(['approve', 'request_changes']),
  opinion: paragraph(2000).default(''),
  seenComments,
});
