import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { revokePreviewLinkInput } from '@/lib/previews/input';

/**
 * Ends a link now.
 * @throws Forbidden, Invalid, NotFound `link`, `article`; NotPossible `archived`; Conflict `stale` when it ended before
 */
export async function revokePreviewLink(ctx: Ctx, raw: unknown): Promise<void> {
  const { linkId } = parseInput(revokePreviewLinkInput, raw);
  await transaction(ctx, async (tx) => {
    const link = await tx.previewLink.findUnique({
      where: { id: linkId },
      select: {
        recipient: true,
        revision: { select: { articleId: true, number: true, contentHash: true } },
      },
    });
    if (!link) throw new NotFound('link');
    const { recipient } = link;
    const { articleId, number, contentHash } = link.revision;
    await lockArticle(tx, ctx, articleId);
    const isWriter = await isWriterOn(tx, articleId, ctx.actor);
    requirePermission(ctx.actor, 'preview.manage', { isWriter });
    const { count } = await tx.previewLink.updateMany({
      where: { id: linkId, endedAt: null },
      data: { endedAt: ctx.now, endedHow: 'revoked' },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, {
      type: 'preview_link.revoked',
      articleId,
      subjectId: linkId,
      payload: { recipient, revision: number, contentHash },
    });
  });
}
