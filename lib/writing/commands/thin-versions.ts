import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';

/**
 * Deletes the kept versions that the rule in docs/kept-versions.md lets go; how many. Each batch is a transaction of
 * its own, so that nobody's save waits for the whole.
 * @throws Forbidden
 */
export async function thinVersions(ctx: Ctx): Promise<{ removed: number }> {
  requirePermission(ctx.actor, 'jobs.run', {});
  let removed = 0;
  for (;;) {
    const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
      SELECT thin_section_versions(${ctx.now}) AS count`;
    if (!row?.count) break;
    removed += row.count;
  }
  if (removed > 0) {
    await transaction(ctx, (tx) =>
      recordEvent(tx, ctx, { type: 'section.versions_thinned', payload: { removed } }),
    );
  }
  return { removed };
}
