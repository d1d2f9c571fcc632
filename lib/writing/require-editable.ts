import { NotFound, NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { can } from '@/lib/domain/permissions/can';
import { isEditable, type ArticleStatus } from '@/lib/domain/workflow/state';
import type { Ctx } from '@/lib/db/context';

/** What is asked of an article before its text or structure is changed; undefined when there is none. */
export type Editable =
  { status: ArticleStatus; isWriter: boolean; archivedAt: Date | null; deletedAt: Date | null } | undefined;

/** @throws NotFound, Forbidden, NotPossible `archived` or `not_editable` */
export function requireEditable(ctx: Ctx, article: Editable): void {
  if (!article || article.deletedAt !== null || !can(ctx.actor, 'article.read', {}).allowed) {
    throw new NotFound('article');
  }
  requirePermission(ctx.actor, 'article.edit', { isWriter: article.isWriter });
  if (article.archivedAt !== null) throw new NotPossible('archived');
  if (!isEditable(article.status)) throw new NotPossible('not_editable', { status: article.status });
}
