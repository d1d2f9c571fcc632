import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import { requireCommentsSeen } from '@/lib/comments/require-comments-seen';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotFound } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { approvedText, type ApprovedText } from '@/lib/publications/approved-text';
import { indexPublication } from '@/lib/publications/index-publication';
import { correctPublicationInput } from '@/lib/publications/input';
import { listEntry } from '@/lib/publications/list-entry';
import { ownText, publishingFacts } from '@/lib/publications/publishing-facts';
import { requireAsSeen } from '@/lib/publications/require-as-seen';
import { tellWebhooks } from '@/lib/publications/tell-webhooks';
import { updatePublication } from '@/lib/publications/update-publication';
import { untilNodesKnow } from '@/lib/publications/until-nodes-know';
import { withRefusalOnRecord } from '@/lib/publications/with-refusal-on-record';
import { isSameText } from '@/lib/revisions/is-same-text';

export type Corrected = { erratumId: string };

/**
 * Puts the newly approved revision in place of the live one, under the same address: a major correction with a
 * dated public note, a minor one with its date alone.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `publication_changed`, `approved_since`, `comments_unseen`
 */
export async function correctPublication(ctx: Ctx, raw: unknown): Promise<Corrected> {
  const { articleId, revisionId, kind, note, seenVersion, seenComments } = parseInput(
    correctPublicationInput,
    raw,
  );
  const done = await withRefusalOnRecord(ctx, { articleId, revisionId, action: 'correct' }, () =>
    transaction(ctx, async (tx) => {
      const article = await lockArticle(tx, ctx, articleId);
      const { publication } = article;
      const facts = await publishingFacts(tx, ctx.actor, revisionId);
      requirePermission(ctx.actor, 'publication.correct', facts);
      requireAsSeen(article, { seenVersion, revisionId });
      const text = await approvedText(tx, articleId, revisionId);
      const outcome = takeTransition(article.state, 'correct', {
        is_approved_revision: article.approvedRevisionId === revisionId,
        hash_matches: text.hashMatches,
        differs_from_live: await differsFrom(tx, publication?.revisionId, text),
        note_given: kind === 'minor' || note !== '',
        no_note_if_minor: kind === 'major' || note === '',
      });
      const asked = await requireCommentsSeen(tx, articleId, seenComments);

      if (!publication) throw new NotFound('publication');

      await updatePublication(tx, publication, {
        ...listEntry(text.content),
        revisionId,
        updatedAt: ctx.now,
      });
      await indexPublication(tx, publication.id);
      const issuedById = actingPerson(ctx.actor).id;
      const erratum = await tx.erratum.create({
        data: { publicationId: publication.id, revisionId, kind, note, issuedById, issuedAt: ctx.now },
        select: { id: true },
      });
      await tellWebhooks(tx, ctx, 'corrected', publication.id);
      recordEvent(tx, ctx, {
        type: outcome.transition.event,
        articleId,
        subjectId: publication.id,
        payload: {
          kind,
          note,
          revision: text.number,
          contentHash: text.contentHash,
          ...ownText(facts),
          ...asked,
        },
      });
      return { erratumId: erratum.id };
    }),
  );
  await untilNodesKnow(ctx.db);
  return done;
}

async function differsFrom(tx: Tx, liveId: string | undefined, text: ApprovedText): Promise<boolean> {
  if (liveId === undefined) return true;
  const live = await tx.revision.findUnique({
    where: { id: liveId },
    select: { id: true, form: true, contentHash: true },
  });
  return !live || !(await isSameText(tx, live, { ...text, id: text.revisionId }));
}
