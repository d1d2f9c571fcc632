import type { Ctx } from '@/lib/db/context';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { parseInput } from '@/lib/input/parse-input';
import { markNoticesReadInput } from '@/lib/notices/input';

/**
 * Marks a person's own notices as read: these, those that lead to a place the person is at, or all of them; others'
 * among the ids are passed over. Leaves no
 * event: it says nothing about the office's work.
 * @throws Invalid; Forbidden `needs_person`
 */
export async function markNoticesRead(ctx: Ctx, raw: unknown): Promise<{ count: number }> {
  const { id: personId } = actingPerson(ctx.actor);
  const wanted = parseInput(markNoticesReadInput, raw);
  const chosen = 'ids' in wanted ? { id: { in: wanted.ids } } : 'path' in wanted ? { path: wanted.path } : {};
  return ctx.db.notice.updateMany({
    where: { personId, readAt: null, ...chosen },
    data: { readAt: ctx.now },
  });
}
