import { requireStandingLink } from '@/lib/submissions/require-standing-link';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isAsked } from '@/lib/domain/permissions/is-asked';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { loadConfirmation, type LoadedConfirmation } from './load-confirmation';

/**
 * Locks the article's row and gives the confirmation, for the department. The lock keeps the text from changing until
 * the answer is written.
 * @throws NotFound `confirmation`; Forbidden `not_asked`, `link_ended`
 */
export async function openToAnswer(tx: Tx, ctx: Ctx, confirmationId: string): Promise<LoadedConfirmation> {
  const { sectionId, departmentId, section } = await loadConfirmation(tx, confirmationId);
  const requests = await tx.materialRequest.findMany({
    where: {
      departmentId,
      cancelledAt: null,
      sections: { some: { sectionId: { in: [sectionId, section.id] } } },
    },
    select: { id: true },
  });
  const facts = {
    isAsked: isAsked(ctx.actor, { departmentId, requestIds: requests.map(({ id }) => id) }),
  };
  if (!can(ctx.actor, 'confirmation.read', facts).allowed) throw new NotFound('confirmation');
  requirePermission(ctx.actor, 'confirmation.answer', facts);
  await requireStandingLink(tx, ctx.actor, ctx.now);
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${section.articleId}::uuid FOR NO KEY UPDATE`;
  return loadConfirmation(tx, confirmationId);
}
