import type { PersonActor } from '../domain/permissions/roles';
import type { Db } from '../db/client';
import type { Ctx } from '../db/context';

export type SessionPerson = PersonActor & { sessionId: string; mustChangePassword: boolean; locale: string };
/** Context of the commands about a person's own account. */
export type SignedInCtx = Ctx & { actor: SessionPerson };

const TOUCH_EVERY_MS = 60_000;

/**
 * The person behind a session that still stands: not revoked, not idle too long, not disabled; else null.
 * A request that is the person's own doing (`touch`) keeps the session from going idle.
 */
export async function findSessionPerson(
  db: Db,
  now: Date,
  sessionId: string,
  options: { idleMinutes: number; touch: boolean },
): Promise<SessionPerson | null> {
  const session = await db.session.findFirst({
    where: {
      id: sessionId,
      revokedAt: null,
      lastSeenAt: { gt: new Date(now.getTime() - options.idleMinutes * 60_000) },
      person: { disabledAt: null },
    },
    select: {
      lastSeenAt: true,
      person: {
        select: {
          id: true,
          displayName: true,
          roles: true,
          departmentId: true,
          mustChangePassword: true,
          locale: true,
        },
      },
    },
  });
  if (!session) return null;
  if (options.touch && now.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) {
    await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: now } });
  }
  return { kind: 'person', sessionId, ...session.person };
}
