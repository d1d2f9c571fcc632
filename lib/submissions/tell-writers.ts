import type { Tx } from '@/lib/db/client';
import type { NoticeParams } from '@/lib/domain/notices';
import type { Ctx } from '@/lib/db/context';
import { notify } from '@/lib/notices/notify';

/** Tells those who write the articles these sections are of that material came, each person once. */
export async function tellWriters(
  tx: Tx,
  ctx: Ctx,
  submissionId: string,
  {
    sections,
    words,
  }: { sections: readonly { articleId: string }[]; words: NoticeParams['submission_received'] },
): Promise<void> {
  const writers = await tx.articleWriter.findMany({
    where: {
      articleId: { in: sections.map(({ articleId }) => articleId) },
      person: { disabledAt: null },
    },
    orderBy: { articleId: 'asc' },
    select: { articleId: true, personId: true },
  });
  for (const articleId of new Set(writers.map((writer) => writer.articleId))) {
    notify(tx, ctx, {
      personIds: writers.filter((writer) => writer.articleId === articleId).map(({ personId }) => personId),
      kind: 'submission_received',
      params: words,
      path: `/desk/articles/${articleId}/edit`,
      dedupeKey: `submission_received:${submissionId}`,
    });
  }
}
