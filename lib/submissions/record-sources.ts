import { recordEvent } from '@/lib/audit/record-event';
import { isWriterOn } from '@/lib/articles/is-writer-on';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

type Sources = { articleId: string; sectionId: string; submissionIds: readonly string[] };

/**
 * Records from which submissions a section's text has passages. Unknown ids are ignored: a pasted passage may name a
 * submission of another office. The first passage in any text marks a submission as taken. Must run in a transaction
 * that holds the article's row.
 * @throws Forbidden `not_on_article` when somebody takes material without being a writer on the article
 */
export async function recordSources(
  tx: Tx,
  ctx: Ctx,
  { articleId, sectionId, submissionIds }: Sources,
): Promise<void> {
  const found = await tx.submission.findMany({
    where: { id: { in: [...new Set(submissionIds)] } },
    // In one order everywhere: two saves that take the same material wait for each other, never for ever.
    orderBy: { id: 'asc' },
    select: { id: true, takenAt: true, request: { select: { department: { select: { name: true } } } } },
  });
  const ids = found.map(({ id }) => id);
  await tx.sectionSource.deleteMany({ where: { sectionId, submissionId: { notIn: ids } } });
  await tx.sectionSource.createMany({
    data: ids.map((submissionId) => ({ sectionId, submissionId })),
    skipDuplicates: true,
  });

  const fresh = found.filter(({ takenAt }) => takenAt === null);
  if (fresh.length === 0) return;
  requirePermission(ctx.actor, 'submission.take', { isWriter: await isWriterOn(tx, articleId, ctx.actor) });
  const taken: typeof fresh = [];
  for (const submission of fresh) {
    if (await takeFirst(tx, ctx, submission.id)) taken.push(submission);
  }
  for (const { id, request } of taken) {
    recordEvent(tx, ctx, {
      type: 'submission.taken',
      articleId,
      subjectId: id,
      payload: { department: request.department.name },
    });
  }
}

/** Whether it was not yet taken by another save. */
async function takeFirst(tx: Tx, ctx: Ctx, submissionId: string): Promise<boolean> {
  const { count } = await tx.submission.updateMany({
    where: { id: submissionId, takenAt: null },
    data: { takenAt: ctx.now, takenById: ctx.actor.id },
  });
  return count === 1;
}
