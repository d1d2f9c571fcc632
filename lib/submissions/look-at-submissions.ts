import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { Ctx } from '@/lib/db/context';
import { parseInput } from '@/lib/input/parse-input';
import { lookAtSubmissionsInput } from './input';

/**
 * Notes that a person of the office has seen these submissions, the first time each; no event, as reading is not
 * logged. What is no submission is passed over.
 * @throws Invalid, Forbidden `needs_desk_role`
 */
export async function lookAtSubmissions(ctx: Ctx, raw: unknown): Promise<void> {
  const { submissionIds } = parseInput(lookAtSubmissionsInput, raw);
  requirePermission(ctx.actor, 'article.read', {});
  const { id: personId } = actingPerson(ctx.actor);
  const found = await ctx.db.submission.findMany({
    where: { id: { in: submissionIds } },
    select: { id: true },
  });
  await ctx.db.submissionLook.createMany({
    data: found.map(({ id }) => ({ submissionId: id, personId, at: ctx.now })),
    skipDuplicates: true,
  });
}
