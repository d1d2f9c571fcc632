import type { PersonActor } from '@/lib/domain/permissions/roles';
import type { Db } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

export type SessionPerson = PersonActor & { mustChangePassword: boolean; locale: string };
/** Context of the commands about a person's own account. */
export type SignedInCtx = Ctx & { actor: SessionPerson };

type Found = Omit<SessionPerson, 'kind' | 'sessionId'> & { lastSeenAt: Date };

const TOUCH_EVERY_MS = 60_000;

/**
 * The person behind a session that still stands: not revoked, not past its end, not idle too long, not disabled; else null.
 * A request that is the person's own doing (`touch`) keeps the session from going idle.
 */
export async function findSessionPerson(
  db: Db,
  now: Date,
  sessionId: string,
  options: { idleMinutes: number; touch: boolean },
): Promise<SessionPerson | null> {
  // One statement, with the person: it is asked before anything else at every request of the desk.
  const [found] = await db.$queryRaw<Found[]>`
    SELECT s."lastSeenAt", person.id, person."displayName", person.roles::text[] AS roles,
      person."departmentId", person."mustChangePassword", person.locale
    FROM "Session" s JOIN "Person" person ON person.id = s."personId"
    WHERE s.id = ${sessionId}::uuid AND s."revokedAt" IS NULL AND s."endsAt" > ${now} AND person."disabledAt" IS NULL
      AND s."lastSeenAt" > ${new Date(now.getTime() - options.idleMinutes * 60_000)}`;
  if (!found) return null;
  const { lastSeenAt, ...person } = found;
  if (options.touch && now.getTime() - lastSeenAt.getTime() > TOUCH_EVERY_MS) {
    await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: now } });
  }
  return { kind: 'person', sessionId, ...person };
}
