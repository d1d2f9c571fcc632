import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { getSiteIdentity, type SiteIdentity } from '@/lib/publications/site-identity';
import { siteIdentityInput } from '@/lib/publications/site-identity-input';
import { untilNodesKnow } from '@/lib/publications/until-nodes-know';

/**
 * What the public site says of who runs it: names, registrations, contact. All its pages are made anew: a trigger of the
 * table says so as the transaction ends, so that nobody who publishes waits for this one's way to the database.
 * @throws Invalid, Forbidden; Conflict `stale`
 */
export async function changeSiteIdentity(ctx: Ctx, raw: unknown): Promise<void> {
  const { version, ...identity } = parseInput(siteIdentityInput, raw);
  requirePermission(ctx.actor, 'site.manage', {});
  await transaction(ctx, async (tx) => {
    const standing = await getSiteIdentity(tx);
    await putSiteIdentity(tx, version, identity);
    const changed = Object.keys(identity).filter((key) => {
      const field = key as keyof SiteIdentity;
      return identity[field] !== standing[field];
    });
    if (changed.length === 0) return;
    const only = (of: SiteIdentity) =>
      Object.fromEntries(Object.entries(of).filter(([key]) => changed.includes(key)));
    recordEvent(tx, ctx, {
      type: 'office.site_changed',
      payload: { before: only(standing), after: only(identity) },
    });
  });
  await untilNodesKnow(ctx.db);
}

async function putSiteIdentity(tx: Tx, version: number, identity: SiteIdentity): Promise<void> {
  // An office that never said anything has no row.
  await tx.siteIdentity.createMany({ data: { id: 1, version: 0 }, skipDuplicates: true });
  const { count } = await tx.siteIdentity.updateMany({
    where: { id: 1, version },
    data: { ...identity, version: version + 1 },
  });
  if (count === 0) throw new Conflict('stale');
}
