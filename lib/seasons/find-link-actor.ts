import type { Db } from '@/lib/db/client';
import type { LinkActor } from '@/lib/domain/permissions/roles';
import { linkTokenHash } from '@/lib/links/link-token';

export type LinkVisit = { actor: LinkActor; requestId: string; expiresAt: Date };

const TOUCH_EVERY_MS = 60_000;

/**
 * Who holds this token, as long as its link is neither revoked nor past its date; else null. Any text costs the
 * same: one hash, looked up in a unique index, so that neither the answer nor its time says how near a guess was.
 * Notes that the link was used, at most once a minute.
 */
export async function findLinkActor(db: Db, now: Date, token: string): Promise<LinkVisit | null> {
  const link = await db.requestLink.findFirst({
    where: { tokenHash: linkTokenHash(token), revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      requestId: true,
      recipient: true,
      expiresAt: true,
      lastUsedAt: true,
      request: { select: { departmentId: true, department: { select: { name: true } } } },
    },
  });
  if (!link) return null;
  const { id: linkId, requestId, recipient, expiresAt, lastUsedAt, request } = link;
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > TOUCH_EVERY_MS) {
    await db.requestLink.updateMany({ where: { id: linkId, revokedAt: null }, data: { lastUsedAt: now } });
  }
  const displayName = `${request.department.name}·${recipient}`;
  const { departmentId } = request;
  return {
    actor: { kind: 'link', id: null, displayName, linkId, requestId, departmentId },
    requestId,
    expiresAt,
  };
}
