import { lockArticle, type LockedArticle, type LockedPublication } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { approvedText } from '@/lib/publications/approved-text';
import { goneLive } from '@/lib/publications/gone-live';
import { indexPublication } from '@/lib/publications/index-publication';
import { publishDueInput } from '@/lib/publications/input';
import { listEntry } from '@/lib/publications/list-entry';
import { tellOfPublication } from '@/lib/publications/tell-of-publication';
import { tellWebhooks } from '@/lib/publications/tell-webhooks';
import { untilNodesKnow } from '@/lib/publications/until-nodes-know';
import { updatePublication } from '@/lib/publications/update-publication';
import { withRefusalOnRecord } from '@/lib/publications/with-refusal-on-record';

/**
 * Carries out a schedule that is due. It does nothing when the schedule was moved, cancelled or already carried out, so
 * it may be called more than once. A text that is not the approved one is not published, and that is recorded.
 * Comments made since it was scheduled do not hold it up: nobody is there to look at them, and whoever scheduled it has
 * looked at those of their time. Who wants it held cancels the schedule.
 * @returns true when the article went live now
 * @throws Forbidden to anyone but the system
 */
export async function publishDue(ctx: Ctx, raw: unknown): Promise<boolean> {
  const { articleId } = parseInput(publishDueInput, raw);
  requirePermission(ctx.actor, 'publication.publish_due', {});
  const due = await ctx.db.publication.findUnique({
    where: { articleId },
    select: { revisionId: true, scheduledFor: true },
  });
  if (!due) return false;
  const isLive = await withRefusalOnRecord(ctx, { articleId, action: 'publish_due', ...due }, () =>
    transaction(ctx, async (tx) => {
      const article = await lockArticle(tx, ctx, articleId);
      const { publication } = article;
      if (publication?.state !== 'scheduled' || !publication.scheduledFor) return false;
      if (publication.scheduledFor > ctx.now) return false;
      await goLive(tx, ctx, article, publication);
      return true;
    }),
  ).catch(whenRefused);
  if (isLive) await untilNodesKnow(ctx.db);
  return isLive;
}

/** Trying again would not help: the refusal is on record for people to look into. */
function whenRefused(error: unknown): false {
  if (error instanceof NotPossible && error.reason === 'hash_matches') return false;
  throw error;
}

async function goLive(tx: Tx, ctx: Ctx, article: LockedArticle, due: LockedPublication): Promise<void> {
  const text = await approvedText(tx, article.id, due.revisionId);
  const outcome = takeTransition(article.state, 'publish_due', {
    is_approved_revision: article.approvedRevisionId === due.revisionId,
    hash_matches: text.hashMatches,
    is_due: due.scheduledFor !== null && due.scheduledFor <= ctx.now,
  });
  const entry = listEntry(text.content);
  await updatePublication(tx, due, { ...entry, ...goneLive(due.scheduledById, ctx.now) });
  await indexPublication(tx, due.id);
  await tellOfPublication(tx, ctx, { articleId: article.id, publicationId: due.id, headline: entry.title });
  await tellWebhooks(tx, ctx, 'published', due.id);
  recordEvent(tx, ctx, {
    type: outcome.transition.event,
    articleId: article.id,
    subjectId: due.id,
    payload: { year: due.year, slug: due.slug, revision: text.number, contentHash: text.contentHash },
  });
}
