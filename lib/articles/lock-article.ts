import { NotFound, NotPossible } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { shelfOf, type Shelf } from '@/lib/domain/workflow/shelf';
import type { WorkflowState } from '@/lib/domain/workflow/state';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

const selected = {
  id: true,
  status: true,
  approvedRevisionId: true,
  archivedAt: true,
  deletedAt: true,
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

export type LockedArticle = Awaited<ReturnType<typeof loadArticle>> & {
  state: WorkflowState;
  shelf: Shelf;
};
export type LockedPublication = NonNullable<LockedArticle['publication']>;

/**
 * First step of every command that moves an article through the workflow: takes its row for the rest of the
 * transaction, so that no edit, decision or publication runs beside it, then tells where it stands.
 * @param on where it may lie; elsewhere than on the desk it is left alone
 * @throws NotFound `article`, also for one in the bin; NotPossible `archived`
 */
export async function lockArticle(
  tx: Tx,
  ctx: Ctx,
  articleId: string,
  on: readonly Shelf[] = ['desk'],
): Promise<LockedArticle> {
  const isVisible = ctx.actor.kind === 'system' || can(ctx.actor, 'article.read', {}).allowed;
  if (!isVisible) throw new NotFound('article');
  const locked = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM "Article" WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
  if (locked.length === 0) throw new NotFound('article');
  const article = await loadArticle(tx, articleId);
  const shelf = shelfOf(article);
  if (!on.includes(shelf)) {
    if (shelf === 'bin') throw new NotFound('article');
    if (shelf === 'archive') throw new NotPossible('archived');
  }
  const state = { status: article.status, publication: article.publication?.state ?? ('none' as const) };
  return { ...article, state, shelf };
}

function loadArticle(tx: Tx, articleId: string) {
  return tx.article.findUniqueOrThrow({ where: { id: articleId }, select: selected });
}
