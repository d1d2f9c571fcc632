import { lockArticle } from '../../articles/lock-article';
import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { transaction } from '../../db/transaction';
import { actingPerson } from '../../domain/permissions/acting-person';
import { requirePermission } from '../../domain/permissions/require-permission';
import { takeTransition } from '../../domain/workflow/take-transition';
import { parseInput } from '../../input/parse-input';
import { addressFor, type Address } from '../address';
import { approvedText } from '../approved-text';
import { goneLive } from '../gone-live';
import { publishArticleInput } from '../input';
import { listEntry } from '../list-entry';
import { withRefusalOnRecord } from '../with-refusal-on-record';
import { writePublication } from '../write-publication';

export type Published = Address & { publicationId: string };

/**
 * Puts the approved revision before the public, now. A text that is not the one approved is refused, and the
 * refusal recorded.
 * @throws Invalid (`slug`: `required`, `slug_invalid`, `slug_taken`, `slug_fixed`), NotFound, Forbidden, NotPossible
 */
export async function publishArticle(ctx: Ctx, raw: unknown): Promise<Published> {
  const { articleId, revisionId, slug } = parseInput(publishArticleInput, raw);
  return withRefusalOnRecord(ctx, { articleId, revisionId, action: 'publish' }, () =>
    transaction(ctx.db, async (tx) => {
      const article = await lockArticle(tx, ctx, articleId);
      requirePermission(ctx.actor, 'publication.publish', {});
      const text = await approvedText(tx, articleId, revisionId);
      const outcome = takeTransition(article.state, 'publish', {
        is_approved_revision: article.approvedRevisionId === revisionId,
        hash_matches: text.hashMatches,
      });
      const address = addressFor(article.publication, { year: text.content.year, slug });

      const publicationId = await writePublication(tx, article, {
        ...address,
        ...listEntry(text.content),
        revisionId,
        ...goneLive(actingPerson(ctx.actor).id, ctx.now),
      });
      await appendEvent(tx, ctx, {
        type: outcome.event,
        articleId,
        subjectId: publicationId,
        payload: { ...address, revision: text.number, contentHash: text.contentHash },
      });
      return { ...address, publicationId };
    }),
  );
}
