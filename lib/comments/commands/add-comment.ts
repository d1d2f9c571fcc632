import type { z } from 'zod';
import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { readDocument } from '@/lib/articles/read-document';
import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { anchorText } from '@/lib/document/anchor-text';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { addCommentInput } from '@/lib/comments/input';

/**
 * Remarks on an article, or on a passage of it as the section reads now.
 * @throws Invalid, NotFound, Forbidden; Conflict `passage_changed` when other words stand there by now
 */
export async function addComment(ctx: Ctx, raw: unknown): Promise<{ commentId: string }> {
  const { articleId, text, passage } = parseInput(addCommentInput, raw);
  return transaction(ctx, async (tx) => {
    await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'comment.write', { isWriter: await isWriterOn(tx, articleId, ctx.actor) });
    if (passage) await requirePassage(tx, articleId, passage);

    const { id: commentId } = await tx.comment.create({
      data: {
        articleId,
        text,
        authorId: actingPerson(ctx.actor).id,
        createdAt: ctx.now,
        ...(passage
          ? {
              sectionId: passage.sectionId,
              quote: passage.quote,
              anchorStart: passage.start,
              anchorEnd: passage.end,
            }
          : {}),
      },
      select: { id: true },
    });
    recordEvent(tx, ctx, {
      type: 'comment.added',
      articleId,
      subjectId: commentId,
      payload: { text, ...(passage ? { sectionId: passage.sectionId, quote: passage.quote } : {}) },
    });
    return { commentId };
  });
}

type Passage = NonNullable<z.infer<typeof addCommentInput>['passage']>;

async function requirePassage(tx: Tx, articleId: string, passage: Passage): Promise<void> {
  const section = await tx.section.findFirst({
    where: { id: passage.sectionId, articleId, removedAt: null },
    select: { document: true },
  });
  if (!section) throw new NotFound('section');
  const now = anchorText(readDocument(section.document).doc).slice(passage.start, passage.end);
  if (now !== passage.quote) throw new Conflict('passage_changed', { now });
}
