import type { Reader } from '@/lib/db/client';
import { Forbidden } from '@/lib/domain/errors';
import type { Actor } from '@/lib/domain/permissions/roles';

/** Checks that the link somebody came through is still valid. @throws Forbidden `link_ended` */
export async function requireStandingLink(db: Reader, actor: Actor, now: Date): Promise<void> {
  if (actor.kind !== 'link') return;
  const standing = await db.requestLink.findFirst({
    where: { id: actor.linkId, requestId: actor.requestId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  if (!standing) throw new Forbidden('link_ended');
}
