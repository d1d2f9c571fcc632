import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import { requireCommentsSeen } from '@/lib/comments/require-comments-seen';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { enqueue } from '@/lib/jobs/enqueue';
import { addressFor, type Address } from '@/lib/publications/address';
import { approvedText } from '@/lib/publications/approved-text';
import { schedulePublicationInput } from '@/lib/publications/input';
import { listEntry } from '@/lib/publications/list-entry';
import { ownText, publishingFacts } from '@/lib/publications/publishing-facts';
import { requireAsSeen } from '@/lib/publications/require-as-seen';
import { withRefusalOnRecord } from '@/lib/publications/with-refusal-on-record';
import { writePublication } from '@/lib/publications/write-publication';

export type Scheduled = Address & { publicationId: string; dueAt: Date };

/**
 * Has the approved revision go live at `dueAt`, carried out by the job queue; over an earlier schedule too.
 * @throws Invalid (`slug` as when publishing, `dueAt`: `whole_minute`), NotFound, Forbidden,
 *   NotPossible; Conflict `publication_changed`, `approved_since`, `comments_unseen`
 */
export async function schedulePublication(ctx: Ctx, raw: unknown): Promise<Scheduled> {
  const { articleId, revisionId, slug, dueAt, seenVersion, seenComments } = parseInput(
    schedulePublicationInput,
    raw,
  );
  return withRefusalOnRecord(ctx, { articleId, revisionId, action: 'schedule' }, () =>
    transaction(ctx, async (tx) => {
      const article = await lockArticle(tx, ctx, articleId);
      const facts = await publishingFacts(tx, ctx.actor, revisionId);
      requirePermission(ctx.actor, 'publication.publish', facts);
      requireAsSeen(article, { seenVersion, revisionId });
      const text = await approvedText(tx, articleId, revisionId);
      const outcome = takeTransition(article.state, 'schedule', {
        is_approved_revision: article.approvedRevisionId === revisionId,
        hash_matches: text.hashMatches,
        time_is_ahead: dueAt > ctx.now,
      });
      const asked = await requireCommentsSeen(tx, articleId, seenComments);
      const address = addressFor(article.publication, { year: text.content.year, slug });

      const publicationId = await writePublication(
        tx,
        article,
        {
          ...address,
          revisionId,
          state: 'scheduled',
          scheduledFor: dueAt,
          scheduledById: actingPerson(ctx.actor).id,
          updatedAt: ctx.now,
        },
        listEntry(text.content),
      );
      const due = dueAt.toISOString();
      enqueue(tx, 'publish-due', { articleId }, { startAfter: dueAt, singletonKey: `${articleId} ${due}` });
      recordEvent(tx, ctx, {
        type: outcome.transition.event,
        articleId,
        subjectId: publicationId,
        payload: {
          ...address,
          dueAt: due,
          revision: text.number,
          contentHash: text.contentHash,
          ...ownText(facts),
          ...asked,
        },
      });
      return { ...address, publicationId, dueAt };
    }),
  );
}
