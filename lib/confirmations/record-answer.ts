import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { sectionHash } from '@/lib/document/section-hash';
import { Conflict, Invalid } from '@/lib/domain/errors';
import { notify } from '@/lib/notices/notify';
import { openToAnswer } from './open-to-answer';
import { sectionContent } from './section-content';
import { sectionWords } from './section-words';

export type Answered = { state: 'confirmed' | 'disputed'; answeredAt: Date };
type Answer = {
  confirmationId: string;
  contentHash: string;
  answererName: string;
  state: 'confirmed' | 'disputed';
  reason: string;
};

/**
 * Records a department's answer. The text it was shown must be the text it was asked about and must not have changed.
 * @throws Invalid, NotFound, Forbidden; Conflict `answered_already`, or `text_changed` with `now`, the
 *   SectionContent that stands there, and its `contentHash`
 */
export async function recordAnswer(tx: Tx, ctx: Ctx, answer: Answer): Promise<Answered> {
  const { confirmationId, state, reason } = answer;
  const confirmation = await openToAnswer(tx, ctx, confirmationId);
  const name = answer.answererName || (ctx.actor.kind === 'person' ? ctx.actor.displayName : '');
  if (name === '') throw new Invalid({ answererName: 'required' });
  if (confirmation.state !== 'asked') throw new Conflict('answered_already');
  requireSameText(confirmation, answer.contentHash);

  const { count } = await tx.confirmation.updateMany({
    where: { id: confirmationId, state: 'asked' },
    data: {
      state,
      reason,
      answererName: name,
      answeredAt: ctx.now,
      answeredById: ctx.actor.kind === 'person' ? ctx.actor.id : null,
      linkId: ctx.actor.kind === 'link' ? ctx.actor.linkId : null,
    },
  });
  if (count === 0) throw new Conflict('answered_already');
  const { section, department, askedById } = confirmation;
  notify(tx, ctx, {
    personIds: [askedById, ...section.article.writers.map(({ personId }) => personId)],
    kind: 'confirmation_answered',
    params: { ...sectionWords(section), department: department.name, answer: state },
    path: `/desk/articles/${section.articleId}?view=confirmations`,
    dedupeKey: `confirmation_answered:${confirmationId}`,
  });
  recordEvent(tx, ctx, {
    type: `confirmation.${state}`,
    articleId: section.articleId,
    subjectId: confirmationId,
    payload: {
      department: department.name,
      name,
      contentHash: confirmation.contentHash,
      ...(state === 'disputed' ? { reason } : {}),
    },
  });
  return { state, answeredAt: ctx.now };
}

function requireSameText(
  { contentHash, section: { articleId: _, article: _a, headingHint: _h, ...row } }: Confirmation,
  seen: string,
): void {
  const now = sectionContent(row);
  const hashNow = sectionHash(now);
  if (seen !== contentHash || hashNow !== contentHash)
    throw new Conflict('text_changed', { now, contentHash: hashNow });
}

type Confirmation = Awaited<ReturnType<typeof openToAnswer>>;
