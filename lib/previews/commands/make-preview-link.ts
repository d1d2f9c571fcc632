import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { DAY_MS } from '@/lib/domain/calendar';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { linkTokenHash, newLinkToken } from '@/lib/links/link-token';
import { loadStanding, readNow, takenBack } from '@/lib/outputs/text-standing';
import { makePreviewLinkInput } from '@/lib/previews/input';

/** `token` stands in no other answer. */
export type MadePreviewLink = { linkId: string; token: string; expiresAt: Date };

/**
 * Lets somebody without an account read one revision before it is public. The token is told here and never again: only
 * its hash is kept, and nothing of it goes on record.
 * @throws Forbidden, Invalid, NotFound `article`, `revision`; NotPossible `archived`, `preview_public`,
 * `preview_withdrawn_text`
 */
export async function makePreviewLink(ctx: Ctx, raw: unknown): Promise<MadePreviewLink> {
  const { articleId, revisionId, recipient, days, note } = parseInput(makePreviewLinkInput, raw);
  return transaction(ctx, async (tx) => {
    await lockArticle(tx, ctx, articleId);
    const isWriter = await isWriterOn(tx, articleId, ctx.actor);
    requirePermission(ctx.actor, 'preview.manage', { isWriter });
    const revision = await tx.revision.findFirst({
      where: { id: revisionId, articleId },
      select: { number: true, contentHash: true },
    });
    const standing = await loadStanding(tx, articleId);
    if (!revision || !standing) throw new NotFound('revision');
    if (readNow(standing)) throw new NotPossible('preview_public');
    if (takenBack(standing)?.contentHash === revision.contentHash)
      throw new NotPossible('preview_withdrawn_text');
    const token = newLinkToken();
    const expiresAt = new Date(ctx.now.getTime() + days * DAY_MS);
    const { id: linkId } = await tx.previewLink.create({
      data: {
        revisionId,
        tokenHash: linkTokenHash(token),
        recipient,
        note,
        expiresAt,
        createdById: actingPerson(ctx.actor).id,
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    recordEvent(tx, ctx, {
      type: 'preview_link.made',
      articleId,
      subjectId: linkId,
      payload: {
        recipient,
        revision: revision.number,
        contentHash: revision.contentHash,
        expiresAt: expiresAt.toISOString(),
        ...(note === '' ? {} : { note }),
      },
    });
    return { linkId, token, expiresAt };
  });
}
