import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import { requireCommentsSeen } from '@/lib/comments/require-comments-seen';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { addressFor, type Address } from '@/lib/publications/address';
import { approvedText } from '@/lib/publications/approved-text';
import { goneLive } from '@/lib/publications/gone-live';
import { indexPublication } from '@/lib/publications/index-publication';
import { publishArticleInput } from '@/lib/publications/input';
import { listEntry } from '@/lib/publications/list-entry';
import { ownText, publishingFacts } from '@/lib/publications/publishing-facts';
import { requireAsSeen } from '@/lib/publications/require-as-seen';
import { tellOfPublication } from '@/lib/publications/tell-of-publication';
import { tellWebhooks } from '@/lib/publications/tell-webhooks';
import { untilNodesKnow } from '@/lib/publications/until-nodes-know';
import { withRefusalOnRecord } from '@/lib/publications/with-refusal-on-record';
import { writePublication } from '@/lib/publications/write-publication';

export type Published = Address & { publicationId: string };

/**
 * Puts the approved revision before the public, now. A text that is not the one approved is refused, and the
 * refusal recorded.
 * @throws Invalid (`slug`: `required`, `slug_invalid`, `slug_taken`, `slug_fixed`), NotFound, Forbidden,
 *   NotPossible; Conflict `publication_changed`, `approved_since`, `comments_unseen`
 */
export async function publishArticle(ctx: Ctx, raw: unknown): Promise<Published> {
  const { articleId, revisionId, slug, seenVersion, seenComments } = parseInput(publishArticleInput, raw);
  const done = await withRefusalOnRecord(ctx, { articleId, revisionId, action: 'publish' }, () =>
    transaction(ctx, async (tx) => {
      const article = await lockArticle(tx, ctx, articleId);
      const facts = await publishingFacts(tx, ctx.actor, revisionId);
      requirePermission(ctx.actor, 'publication.publish', facts);
      requireAsSeen(article, { seenVersion, revisionId });
      const text = await approvedText(tx, articleId, revisionId);
      const outcome = takeTransition(article.state, 'publish', {
        is_approved_revision: article.approvedRevisionId === revisionId,
        hash_matches: text.hashMatches,
      });
      const asked = await requireCommentsSeen(tx, articleId, seenComments);
      const address = addressFor(article.publication, { year: text.content.year, slug });

      const entry = listEntry(text.content);
      const publicationId = await writePublication(
        tx,
        article,
        { ...address, revisionId, ...goneLive(actingPerson(ctx.actor).id, ctx.now) },
        entry,
      );
      await indexPublication(tx, publicationId);
      await tellOfPublication(tx, ctx, { articleId, publicationId, headline: entry.title });
      await tellWebhooks(tx, ctx, 'published', publicationId);
      recordEvent(tx, ctx, {
        type: outcome.transition.event,
        articleId,
        subjectId: publicationId,
        payload: {
          ...address,
          revision: text.number,
          contentHash: text.contentHash,
          ...ownText(facts),
          ...asked,
        },
      });
      return { ...address, publicationId };
    }),
  );
  await untilNodesKnow(ctx.db);
  return done;
}
