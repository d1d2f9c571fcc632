import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import type { WorkflowState } from '@/lib/domain/workflow/state';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

const selected = {
  id: true,
  status: true,
  approvedRevisionId: true,
  publication: {
    select: {
      id: true,
      state: true,
      year: true,
      slug: true,
      revisionId: true,
      shownRevisionId: true,
      scheduledFor: true,
      scheduledById: true,
      publishedAt: true,
      version: true,
    },
  },
} as const;

export type LockedArticle = Awaited<ReturnType<typeof loadArticle>> & { state: WorkflowState };
export type LockedPublication = NonNullable<LockedArticle['publication']>;

/**
 * First step of every command that moves an article through the workflow: takes its row for the rest of the
 * transaction, so that no edit, decision or publication runs beside it, then tells where it stands.
 * @throws NotFound `article`
 */
export async function lockArticle(tx: Tx, ctx: Ctx, articleId: string): Promise<LockedArticle> {
  const isVisible = ctx.actor.kind === 'system' || can(ctx.actor, 'article.read', {}).allowed;
  if (!isVisible) throw new NotFound('article');
  const locked = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM "Article" WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
  if (locked.length === 0) throw new NotFound('article');
  const article = await loadArticle(tx, articleId);
  return { ...article, state: { status: article.status, publication: article.publication?.state ?? 'none' } };
}

function loadArticle(tx: Tx, articleId: string) {
  return tx.article.findUniqueOrThrow({ where: { id: articleId }, select: selected });
}
